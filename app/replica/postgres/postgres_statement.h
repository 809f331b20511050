// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/postgres/postgres_rows.h"
#include "replica/sql/session.h"

#include <string>

namespace drydock::replica {

class PostgresSession;

/// EXECUTE with its values as text: that may travel with others, in one message.
class PostgresStatement : public Statement
{
public:
    PostgresStatement(PostgresSession& session, const char* sql);

    void text(std::string_view value) override;
    void blob(std::string_view value) override;
    void number(std::int64_t value) override;
    Expected<void> execute() override;
    Expected<bool> next() override;
    std::string bytes(int column) const override;
    std::int64_t integer(int column) const override;
    void finish() override;

private:
    void addComma();
    [[nodiscard]] std::string call() const;

    PostgresSession& m_session;
    const char* m_sql;
    std::string m_name;
    std::string m_values;
    PostgresRows m_rows;
    bool m_asked = false;
};

} // namespace drydock::replica
