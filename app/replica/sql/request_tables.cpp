// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/request_tables.h"

namespace drydock::replica {

std::optional<StoredAnswer> SqlRequestTable::answer(const OperatorName& who, std::string_view requestId)
{
    auto run =
        m_sql.prepare("SELECT content_type, answer FROM requests WHERE operator = ? AND request_id = ?");
    if (!run.text(who.str()).text(requestId).next())
        return std::nullopt;
    return StoredAnswer{run.bytes(0), run.bytes(1)};
}

void SqlRequestTable::save(const OperatorName& who, std::string_view requestId, TimePoint now,
                           const StoredAnswer& answer)
{
    m_sql
        .prepare(
            "INSERT INTO requests (operator, request_id, time, content_type, answer) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (operator, request_id) DO NOTHING")
        .text(who.str())
        .text(requestId)
        .time(now)
        .text(answer.contentType)
        .blob(answer.payload)
        .run();
}

void SqlRequestTable::prune(TimePoint before)
{
    m_sql.prepare("DELETE FROM requests WHERE time < ?").time(before).run();
}

void SqlAuditTable::append(std::uint64_t seq, std::string_view line)
{
    m_sql.prepare("INSERT INTO audit (seq, line) VALUES (?, ?)")
        .number(static_cast<std::int64_t>(seq))
        .blob(line)
        .run();
}

std::vector<std::string> SqlAuditTable::after(std::uint64_t seq, std::size_t limit)
{
    std::vector<std::string> lines;
    auto run = m_sql.prepare("SELECT line FROM audit WHERE seq > ? ORDER BY seq LIMIT ?");
    run.number(static_cast<std::int64_t>(seq)).number(static_cast<std::int64_t>(limit));
    while (run.next())
        lines.push_back(run.bytes(0));
    return lines;
}

std::optional<std::string> SqlAuditTable::last()
{
    auto run = m_sql.prepare("SELECT line FROM audit ORDER BY seq DESC LIMIT 1");
    if (!run.next())
        return std::nullopt;
    return run.bytes(0);
}

std::optional<std::string> SqlSettingTable::get(std::string_view key)
{
    auto run = m_sql.prepare("SELECT value FROM settings WHERE key = ?");
    if (!run.text(key).next())
        return std::nullopt;
    return run.bytes(0);
}

void SqlSettingTable::set(std::string_view key, std::string_view value)
{
    m_sql
        .prepare("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
                 "excluded.value")
        .text(key)
        .blob(value)
        .run();
}

} // namespace drydock::replica
