// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/groups.h"

#include "replica/device_columns.h"
#include "replica/target_list.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace drydock::replica {

namespace {

/// Up to so many devices that join or leave are settled with the request; more of them by a pass.
constexpr std::size_t settledAtOnce = 2000;
/// Members that come or go in one transaction; more of them by passes.
constexpr std::size_t changedAtOnce = 5000;

std::string joined(const std::set<std::string_view>& ids)
{
    std::string text;
    for (const auto id : ids)
        text.append(text.empty() ? "" : " ").append(id);
    return text;
}

} // namespace

void Groups::load()
{
    m_groups.clear();
    m_passes.clear();
    m_loads.clear();
    for (auto& [id, text] : m_store.groups().all()) {
        auto record = GroupRecord::decode(text);
        if (!record)
            continue;
        Group& group = m_groups[id];
        if (auto query = Query::parse(record->query))
            group.query = *std::move(query);
        group.record = *std::move(record);
        group.count = m_store.groups().count(id);
        if (!group.record.settled)
            m_passes.push_back({id, std::nullopt});
    }
    findDynamic();
    m_changed = true;
}

const Group* Groups::find(const GroupId& id) const
{
    const auto found = m_groups.find(id);
    return found == m_groups.end() || found->second.record.deleted ? nullptr : &found->second;
}

const Group* Groups::find(std::string_view id) const
{
    const auto name = GroupId::parse(id);
    return name ? find(*name) : nullptr;
}

void Groups::put(const GroupId& id, GroupRecord record)
{
    Group& group = m_groups[id];
    const bool wasDynamic = group.record.kind == GroupKind::Dynamic;
    const bool dynamic = record.kind == GroupKind::Dynamic;
    const bool sameQuery =
        wasDynamic && dynamic && !group.record.deleted && group.record.query == record.query;
    record.settled = group.record.settled;
    record.deleted = false;
    // The members of one that was deleted may be on their way out.
    if (group.record.deleted)
        record.list = group.record.list;
    if (auto query = Query::parse(record.query))
        group.query = *std::move(query);
    group.record = std::move(record);
    // Its named members may be no devices yet, which no query can find.
    if (dynamic && !wasDynamic)
        clear(id, group);
    findDynamic();
    if (dynamic && !sameQuery)
        beginPass(id, group);
    save(id, group);
}

void Groups::setMembers(const GroupId& id, const std::vector<DeviceId>& ids, DeviceCache& cache)
{
    Group& group = m_groups.at(id);
    if (std::max(ids.size(), std::size_t(group.count)) > changedAtOnce) {
        std::vector<std::string> texts;
        for (const auto& device : ids)
            texts.push_back(device.str());
        const auto made = newList(std::move(texts));
        m_store.targets().save(made.list, made.part);
        fill(id, made.list);
        return;
    }
    if (!std::exchange(group.record.list, {}).empty())
        save(id, group);
    m_loads.erase(id);
    const auto before = members(id, {}, {});
    std::vector<DeviceId> added;
    std::vector<DeviceId> removed;
    std::ranges::set_difference(ids, before, std::back_inserter(added));
    std::ranges::set_difference(before, ids, std::back_inserter(removed));
    changeMembers(id, added, removed, cache);
}

void Groups::fill(const GroupId& id, const std::string& list)
{
    Group& group = m_groups.at(id);
    group.record.list = list;
    m_loads.erase(id);
    beginPass(id, group);
    save(id, group);
}

void Groups::changeMembers(const GroupId& id, const std::vector<DeviceId>& added,
                           const std::vector<DeviceId>& removed, DeviceCache& cache)
{
    Group& group = m_groups.at(id);
    for (const auto& device : added)
        count(group, m_store.groups().addMember(id, device), 1);
    for (const auto& device : removed)
        count(group, m_store.groups().removeMember(id, device), -1);
    if (added.size() + removed.size() > settledAtOnce) {
        beginPass(id, group);
        save(id, group);
        return;
    }
    for (const auto* ids : {&added, &removed}) {
        for (const auto& name : *ids) {
            if (Device* device = cache.find(name)) {
                device->regroup = true;
                cache.touch(*device);
            }
        }
    }
}

void Groups::remove(const GroupId& id)
{
    Group& group = m_groups.at(id);
    clear(id, group);
    group.record.deleted = true;
    findDynamic();
    beginPass(id, group);
    save(id, group);
}

// All members leave, very many of them with the passes that follow.
void Groups::clear(const GroupId& id, Group& group)
{
    group.record.list.clear();
    m_loads.erase(id);
    if (group.count > changedAtOnce) {
        const auto nobody = newList({});
        m_store.targets().save(nobody.list, nobody.part);
        group.record.list = nobody.list;
        return;
    }
    m_store.groups().removeMembers(id);
    group.count = 0;
}

void Groups::settle(Device& device, TimePoint now)
{
    const bool anew = std::exchange(device.regroup, false) && !m_groups.empty();
    if (!anew && m_dynamic.empty())
        return;
    const auto before = device.groups();
    std::set<std::string_view> after;
    const auto keep = [&](std::string_view id) {
        const auto* group = find(id);
        if (group != nullptr && group->record.kind == GroupKind::Static)
            after.insert(id);
    };
    const auto stored = anew ? m_store.groups().groupsOf(device.row.id) : std::vector<GroupId>();
    if (anew)
        std::ranges::for_each(stored, [&](const GroupId& id) { keep(id.str()); });
    else
        std::ranges::for_each(before, keep);
    const UngroupedFacts facts(device, now);
    for (auto* entry : m_dynamic) {
        auto& [id, group] = *entry;
        const bool member = matches(group.query, facts);
        if (member)
            after.insert(id.str());
        const bool wasMember = anew ? std::ranges::find(stored, id) != stored.end()
                                    : std::ranges::find(before, id.str()) != before.end();
        if (member == wasMember)
            continue;
        if (member)
            count(group, m_store.groups().addMember(id, device.row.id), 1);
        else
            count(group, m_store.groups().removeMember(id, device.row.id), -1);
    }
    device.row.groups = joined(after);
}

void Groups::leave(const DeviceId& device)
{
    if (m_groups.empty())
        return;
    for (const auto& id : m_store.groups().leaveAll(device)) {
        if (const auto found = m_groups.find(id); found != m_groups.end())
            count(found->second, true, -1);
    }
}

void Groups::count(Group& group, bool changed, int by)
{
    if (!changed)
        return;
    group.count += static_cast<std::uint64_t>(by);
    m_changed = true;
}

void Groups::save(const GroupId& id, const Group& group)
{
    m_store.groups().save(id, group.record.encode());
    m_changed = true;
}

void Groups::findDynamic()
{
    m_dynamic.clear();
    for (auto& entry : m_groups) {
        if (entry.second.record.kind == GroupKind::Dynamic && !entry.second.record.deleted)
            m_dynamic.push_back(&entry);
    }
}

} // namespace drydock::replica
