// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over all devices, or all members of a group, in pieces.
#include "replica/device_columns.h"
#include "replica/groups.h"

#include <algorithm>

namespace drydock::replica {

namespace {
constexpr std::size_t loadedAtOnce = 2'000; ///< members a transaction
constexpr std::size_t membersAPage = 10'000;
} // namespace

void Groups::pass(DeviceCache& cache, std::size_t most, TimePoint now)
{
    auto& [id, after] = m_passes.front();
    Group& group = m_groups.at(id);
    if (!group.record.list.empty()) {
        load(id, group);
        return;
    }
    const auto rows = m_store.devices().after(after, most);
    if (!rows.empty()) {
        const auto found = members(id, after ? after->str() : std::string(), rows.back().id.str());
        std::vector<DeviceId> wrong;
        std::vector<DeviceId> absent;
        for (const auto& row : rows) {
            if (isRight(row, id, group, std::ranges::binary_search(found, row.id), now))
                continue;
            wrong.push_back(row.id);
            if (!cache.holds(row.id))
                absent.push_back(row.id);
        }
        m_store.devices().expect(absent);
        for (const auto& name : wrong) {
            if (Device* device = cache.find(name)) {
                device->regroup = true;
                cache.touch(*device);
                settle(*device, now); // counted at once, for who waits for an answer
            }
        }
        after = rows.back().id;
    }
    if (rows.size() < most)
        endPass();
}

/// One piece of the way to the members of a list; the devices' own rows come after it.
void Groups::load(const GroupId& id, Group& group)
{
    const auto load = m_loads.try_emplace(id, id, group.record.list).first;
    const auto step = load->second.step(m_store, loadedAtOnce);
    group.count += step.joined;
    group.count -= step.left;
    m_changed = m_changed || step.joined + step.left > 0;
    if (!step.isDone)
        return;
    m_loads.erase(load);
    group.record.list.clear();
    save(id, group);
}

bool Groups::isRight(const DeviceRow& row, const GroupId& id, const Group& group, bool member,
                     TimePoint now) const
{
    const auto device = decodeDevice(row);
    if (!device)
        return true; // its list says what is wrong with it
    const bool named = device->isIn(id);
    if (group.record.kind == GroupKind::Static || group.record.deleted)
        return named == member;
    const bool wanted = matches(group.query, UngroupedFacts(*device, now));
    return named == wanted && member == wanted;
}

/// Members after an id, up to and with `last` (empty: all of them).
std::vector<DeviceId> Groups::members(const GroupId& id, std::string_view after, std::string_view last)
{
    std::vector<DeviceId> all;
    for (std::string from(after);;) {
        auto page = m_store.groups().members(id, from, membersAPage);
        for (auto& device : page) {
            if (!last.empty() && device.str() > last)
                return all;
            all.push_back(device);
        }
        if (page.size() < membersAPage)
            return all;
        from = page.back().str();
    }
}

void Groups::beginPass(const GroupId& id, Group& group)
{
    std::erase_if(m_passes, [&](const Pass& pass) { return pass.group == id; });
    m_passes.push_front({id, std::nullopt}); // who just asked looks at it
    group.record.settled = false;
}

void Groups::endPass()
{
    const auto found = m_groups.find(m_passes.front().group);
    m_passes.pop_front();
    m_changed = true;
    if (found->second.record.deleted) {
        m_store.groups().remove(found->first);
        m_groups.erase(found);
        return;
    }
    found->second.record.settled = true;
    save(found->first, found->second);
}

} // namespace drydock::replica
