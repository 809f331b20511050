// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/group_table.h"

namespace drydock::replica {

namespace {

template <typename NameType>
std::vector<NameType> collect(Statements::Run& run)
{
    std::vector<NameType> names;
    while (run.next()) {
        if (auto name = NameType::parse(run.bytes(0)))
            names.push_back(*std::move(name));
    }
    return names;
}

} // namespace

void SqlGroupTable::save(const GroupId& id, std::string_view record)
{
    m_sql
        .prepare("INSERT INTO device_groups (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET "
                 "record = excluded.record")
        .text(id.str())
        .blob(record)
        .run();
}

void SqlGroupTable::remove(const GroupId& id)
{
    m_sql.prepare("DELETE FROM device_groups WHERE id = ?").text(id.str()).run();
}

std::vector<std::pair<GroupId, std::string>> SqlGroupTable::all()
{
    std::vector<std::pair<GroupId, std::string>> groups;
    auto run = m_sql.prepare("SELECT id, record FROM device_groups ORDER BY id");
    while (run.next()) {
        if (auto id = GroupId::parse(run.bytes(0)))
            groups.emplace_back(*std::move(id), run.bytes(1));
    }
    return groups;
}

bool SqlGroupTable::addMember(const GroupId& group, const DeviceId& device)
{
    auto run = m_sql.prepare("INSERT INTO group_members (group_id, device) VALUES (?, ?) "
                             "ON CONFLICT (group_id, device) DO NOTHING RETURNING 1");
    return run.text(group.str()).text(device.str()).next();
}

bool SqlGroupTable::removeMember(const GroupId& group, const DeviceId& device)
{
    auto run = m_sql.prepare("DELETE FROM group_members WHERE group_id = ? AND device = ? RETURNING 1");
    return run.text(group.str()).text(device.str()).next();
}

void SqlGroupTable::putMember(const GroupId& group, const DeviceId& device)
{
    m_sql
        .prepare("INSERT INTO group_members (group_id, device) VALUES (?, ?) "
                 "ON CONFLICT (group_id, device) DO NOTHING")
        .text(group.str())
        .text(device.str())
        .run();
}

void SqlGroupTable::dropMember(const GroupId& group, const DeviceId& device)
{
    m_sql.prepare("DELETE FROM group_members WHERE group_id = ? AND device = ?")
        .text(group.str())
        .text(device.str())
        .run();
}

void SqlGroupTable::removeMembers(const GroupId& group)
{
    m_sql.prepare("DELETE FROM group_members WHERE group_id = ?").text(group.str()).run();
}

std::vector<DeviceId> SqlGroupTable::members(const GroupId& group, std::string_view after, std::size_t limit)
{
    auto run = m_sql.prepare(
        "SELECT device FROM group_members WHERE group_id = ? AND device > ? ORDER BY device LIMIT ?");
    run.text(group.str()).text(after).number(static_cast<std::int64_t>(limit));
    return collect<DeviceId>(run);
}

std::uint64_t SqlGroupTable::count(const GroupId& group)
{
    auto run = m_sql.prepare("SELECT COUNT(*) FROM group_members WHERE group_id = ?");
    return run.text(group.str()).next() ? static_cast<std::uint64_t>(run.integer(0)) : 0;
}

std::vector<GroupId> SqlGroupTable::groupsOf(const DeviceId& device)
{
    auto run = m_sql.prepare("SELECT group_id FROM group_members WHERE device = ? ORDER BY group_id");
    run.text(device.str());
    return collect<GroupId>(run);
}

std::vector<GroupId> SqlGroupTable::leaveAll(const DeviceId& device)
{
    auto run = m_sql.prepare("DELETE FROM group_members WHERE device = ? RETURNING group_id");
    run.text(device.str());
    return collect<GroupId>(run);
}

} // namespace drydock::replica
