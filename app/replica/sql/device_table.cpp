// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/device_table.h"

#include "replica/sql/request_tables.h"

#include <algorithm>
#include <sstream>

namespace drydock::replica {

namespace {

#define DEVICE_COLUMNS                                                                                       \
    "id, incarnation, version, desired, reported, metadata, delta_digest, attributes, model, execution, "    \
    "online, "                                                                                               \
    "online_since, seen, cursor, deleted, member_of"

/// Setting: the highest cursor and the highest incarnation of forgotten tombstones.
constexpr std::string_view forgottenKey = "forgottenTombstones";
constexpr std::size_t pageOfDevices = 5'000;

std::optional<DeviceRow> readRow(const Statements::Run& run)
{
    auto id = DeviceId::parse(run.bytes(0));
    if (!id)
        return std::nullopt;
    return DeviceRow{.id = *std::move(id),
                     .incarnation = static_cast<std::uint64_t>(run.integer(1)),
                     .version = static_cast<std::uint64_t>(run.integer(2)),
                     .desired = run.bytes(3),
                     .reported = run.bytes(4),
                     .metadata = run.bytes(5),
                     .deltaDigest = run.bytes(6),
                     .attributes = run.bytes(7),
                     .model = run.bytes(8),
                     .execution = run.bytes(9),
                     .groups = run.bytes(15),
                     .online = static_cast<Online>(run.integer(10)),
                     .onlineSince = fromMilliseconds(run.integer(11)),
                     .seen = fromMilliseconds(run.integer(12)),
                     .cursor = static_cast<std::uint64_t>(run.integer(13)),
                     .deleted = run.integer(14) != 0};
}

} // namespace

void SqlDeviceTable::expect(const std::vector<DeviceId>& ids)
{
    if (m_lookup == DeviceLookup::OneByOne || ids.size() < 2)
        return;
    std::string list;
    for (const auto& id : ids) {
        m_expected.emplace(id, std::nullopt);
        list += list.empty() ? "{\"" : ",\"";
        for (const char c : id.str()) {
            if (c == '"' || c == '\\')
                list += '\\';
            list += c;
        }
        list += '"';
    }
    auto run = m_sql.prepare("SELECT " DEVICE_COLUMNS " FROM devices WHERE id = ANY (CAST(? AS TEXT[]))");
    run.text(list + "}");
    while (run.next()) {
        if (auto row = readRow(run))
            m_expected[row->id] = *std::move(row);
    }
    if (m_sql.failure())
        m_expected.clear();
}

void SqlDeviceTable::forgetReads(bool failed)
{
    m_expected.clear();
    if (failed)
        m_forgotten.reset();
}

std::optional<DeviceRow> SqlDeviceTable::find(const DeviceId& id)
{
    if (const auto expected = m_expected.find(id); expected != m_expected.end() && !m_sql.failure())
        return expected->second;
    auto run = m_sql.prepare("SELECT " DEVICE_COLUMNS " FROM devices WHERE id = ?");
    if (!run.text(id.str()).next())
        return std::nullopt;
    return readRow(run);
}

void SqlDeviceTable::save(const DeviceRow& row)
{
    m_expected.erase(row.id);
    m_sql
        .prepare(
            "INSERT INTO devices (" DEVICE_COLUMNS
            ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET incarnation = excluded.incarnation, version = excluded.version, "
            "desired = excluded.desired, reported = excluded.reported, metadata = excluded.metadata, "
            "delta_digest = excluded.delta_digest, attributes = excluded.attributes, model = excluded.model, "
            "execution = excluded.execution, online = excluded.online, online_since = excluded.online_since, "
            "seen = excluded.seen, cursor = excluded.cursor, deleted = excluded.deleted, "
            "member_of = excluded.member_of")
        .text(row.id.str())
        .number(static_cast<std::int64_t>(row.incarnation))
        .number(static_cast<std::int64_t>(row.version))
        .blob(row.desired)
        .blob(row.reported)
        .blob(row.metadata)
        .blob(row.deltaDigest)
        .blob(row.attributes)
        .text(row.model)
        .blob(row.execution)
        .number(static_cast<std::int64_t>(row.online))
        .time(row.onlineSince)
        .time(row.seen)
        .number(static_cast<std::int64_t>(row.cursor))
        .number(row.deleted ? 1 : 0)
        .text(row.groups)
        .run();
}

void SqlDeviceTable::saveSeen(const DeviceId& id, TimePoint seen)
{
    m_expected.erase(id);
    m_sql.prepare("UPDATE devices SET seen = ? WHERE id = ?").time(seen).text(id.str()).run();
}

std::vector<DeviceRow> SqlDeviceTable::endedSince(std::uint64_t since, std::size_t limit)
{
    std::vector<DeviceRow> rows;
    auto run = m_sql.prepare("SELECT " DEVICE_COLUMNS
                             " FROM devices WHERE deleted = 1 AND cursor > ? ORDER BY cursor LIMIT ?");
    run.number(static_cast<std::int64_t>(since)).number(static_cast<std::int64_t>(limit));
    while (run.next()) {
        if (auto row = readRow(run))
            rows.push_back(*std::move(row));
    }
    return rows;
}

std::vector<DeviceRow> SqlDeviceTable::after(const std::optional<DeviceId>& id, std::size_t limit)
{
    std::vector<DeviceRow> rows;
    auto run = m_sql.prepare("SELECT " DEVICE_COLUMNS
                             " FROM devices WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?");
    run.text(id ? id->str() : std::string()).number(static_cast<std::int64_t>(limit));
    while (run.next()) {
        if (auto row = readRow(run))
            rows.push_back(*std::move(row));
    }
    return rows;
}

void SqlDeviceTable::forEach(const std::function<bool(const DeviceRow&)>& visit)
{
    // By pages: `visit` may ask for more on the same connection, and a million rows are not held at once.
    std::optional<DeviceId> last;
    for (;;) {
        const auto rows = after(last, pageOfDevices);
        for (const auto& row : rows) {
            if (!visit(row))
                return;
        }
        if (rows.size() < pageOfDevices)
            return;
        last = rows.back().id;
    }
}

std::vector<DeviceId> SqlDeviceTable::onlineSinceBefore(TimePoint time, const std::optional<DeviceId>& after,
                                                        std::size_t limit)
{
    std::vector<DeviceId> found;
    auto run =
        m_sql.prepare("SELECT id FROM devices WHERE id > ? AND online = ? AND online_since < ? AND deleted = "
                      "0 ORDER BY id LIMIT ?");
    run.text(after ? after->str() : std::string())
        .number(static_cast<std::int64_t>(Online::Yes))
        .time(time)
        .number(static_cast<std::int64_t>(limit));
    while (run.next()) {
        if (auto id = DeviceId::parse(run.bytes(0)))
            found.push_back(*std::move(id));
    }
    return found;
}

void SqlDeviceTable::forgetTombstones(TimePoint before)
{
    m_expected.clear();
    Forgotten highest = forgotten();
    bool any = false;
    {
        auto run =
            m_sql.prepare("DELETE FROM devices WHERE deleted = 1 AND seen < ? RETURNING cursor, incarnation");
        run.time(before);
        while (run.next()) {
            any = true;
            highest.cursor = std::max(highest.cursor, static_cast<std::uint64_t>(run.integer(0)));
            highest.incarnation = std::max(highest.incarnation, static_cast<std::uint64_t>(run.integer(1)));
        }
    }
    if (!any)
        return;
    SqlSettingTable(m_sql).set(forgottenKey,
                               std::to_string(highest.cursor) + " " + std::to_string(highest.incarnation));
    m_forgotten = highest;
}

Forgotten SqlDeviceTable::forgotten()
{
    // Asked for with every device that is new.
    if (m_forgotten)
        return *m_forgotten;
    Forgotten highest;
    std::istringstream(SqlSettingTable(m_sql).get(forgottenKey).value_or("")) >> highest.cursor >>
        highest.incarnation;
    if (!m_sql.failure())
        m_forgotten = highest;
    return highest;
}

void SqlHistoryTable::add(const DeviceId& id, const HistoryEntry& entry)
{
    m_sql.prepare("INSERT INTO history (device, time, kind, text) VALUES (?, ?, ?, ?)")
        .text(id.str())
        .time(entry.time)
        .text(entry.kind)
        .text(entry.text)
        .run();
}

std::vector<HistoryEntry> SqlHistoryTable::latest(const DeviceId& id, std::size_t limit)
{
    std::vector<HistoryEntry> entries;
    auto run =
        m_sql.prepare("SELECT time, kind, text FROM history WHERE device = ? ORDER BY seq DESC LIMIT ?");
    run.text(id.str()).number(static_cast<std::int64_t>(limit));
    while (run.next())
        entries.push_back({fromMilliseconds(run.integer(0)), run.bytes(1), run.bytes(2)});
    return entries;
}

void SqlHistoryTable::prune(TimePoint before)
{
    m_sql.prepare("DELETE FROM history WHERE time < ?").time(before).run();
}

} // namespace drydock::replica
