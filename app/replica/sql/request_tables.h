// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

namespace drydock::replica {

class SqlRequestTable : public RequestTable
{
public:
    explicit SqlRequestTable(Statements& statements) : m_sql(statements) {}

    [[nodiscard]] std::optional<StoredAnswer> answer(const OperatorName& who,
                                                     std::string_view requestId) override;
    void save(const OperatorName& who, std::string_view requestId, TimePoint now,
              const StoredAnswer& answer) override;
    void prune(TimePoint before) override;

private:
    Statements& m_sql;
};

class SqlAuditTable : public AuditTable
{
public:
    explicit SqlAuditTable(Statements& statements) : m_sql(statements) {}

    void append(std::uint64_t seq, std::string_view line) override;
    [[nodiscard]] std::vector<std::string> after(std::uint64_t seq, std::size_t limit) override;
    [[nodiscard]] std::optional<std::string> last() override;

private:
    Statements& m_sql;
};

class SqlSettingTable : public SettingTable
{
public:
    explicit SqlSettingTable(Statements& statements) : m_sql(statements) {}

    [[nodiscard]] std::optional<std::string> get(std::string_view key) override;
    void set(std::string_view key, std::string_view value) override;

private:
    Statements& m_sql;
};

} // namespace drydock::replica
