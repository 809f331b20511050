// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

namespace drydock::replica {

class SqlIngestTable : public IngestTable
{
public:
    explicit SqlIngestTable(Statements& statements) : m_sql(statements) {}

    [[nodiscard]] std::vector<SeenMessage> seenMessages() override;
    void remember(const std::vector<SeenMessage>& messages, std::uint64_t oldest) override;
    void forgetSeen() override;
    void owe(std::uint64_t batch, std::string_view answers) override;
    void settle(std::uint64_t batch) override;
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::string>> owed() override;

private:
    Statements& m_sql;
};

} // namespace drydock::replica
