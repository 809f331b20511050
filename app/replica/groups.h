// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"
#include "replica/device_cache.h"
#include "replica/group_record.h"
#include "replica/member_load.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace drydock::replica {

struct Group
{
    GroupRecord record;
    Query query; ///< of a dynamic one
    std::uint64_t count = 0;
};

/// Who is in which group. Members stand in rows; each device's own row names its groups too, so that lists
/// and queries need no more than it. A device that is saved is settled at once: its static groups are as
/// stored, the queries of the dynamic ones are asked. What concerns more than a few devices goes over all of
/// them in pieces (`pass`), and begins anew after a restart. Everything belongs to the open transaction; one
/// thread.
class Groups
{
public:
    explicit Groups(Store& store) : m_store(store) {}

    /// Forgets what is in memory and reads what is stored.
    void load();
    /// Null for one that is unknown, or deleted.
    [[nodiscard]] const Group* find(const GroupId& id) const;
    /// In the order of ids; those that are deleted too, until no device names them.
    [[nodiscard]] const std::map<GroupId, Group>& all() const { return m_groups; }
    [[nodiscard]] const Group* find(std::string_view id) const;

    /// A new group, or a change of one. The members of a static one stay; `record.query` of a dynamic one
    /// must parse. What `settled` and `deleted` say is not taken.
    void put(const GroupId& id, GroupRecord record);
    /// Of a static group that is there. `ids` are sorted, each once. Where it has very many, or has them,
    /// they become its members with the next passes.
    void setMembers(const GroupId& id, const std::vector<DeviceId>& ids, DeviceCache& cache);
    /// The members of a static group become those of a stored target list, in pieces with the next passes.
    void fill(const GroupId& id, const std::string& list);
    /// Not while it is being filled.
    void changeMembers(const GroupId& id, const std::vector<DeviceId>& added,
                       const std::vector<DeviceId>& removed, DeviceCache& cache);
    void remove(const GroupId& id);

    /// Before a changed device is written: in which groups it is now.
    void settle(Device& device, TimePoint now);
    /// A device was deleted.
    void leave(const DeviceId& device);

    [[nodiscard]] bool hasPass() const { return !m_passes.empty(); }
    /// The next piece: at most `most` devices, those that are not as they should be are touched.
    void pass(DeviceCache& cache, std::size_t most, TimePoint now);

    /// Whether groups or their counts changed since the last call.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_changed, false); }

private:
    struct Pass
    {
        GroupId group;
        std::optional<DeviceId> after;
    };

    void load(const GroupId& id, Group& group);
    void clear(const GroupId& id, Group& group);
    [[nodiscard]] std::vector<DeviceId> members(const GroupId& id, std::string_view after,
                                                std::string_view last);
    [[nodiscard]] bool isRight(const DeviceRow& row, const GroupId& id, const Group& group, bool member,
                               TimePoint now) const;
    void count(Group& group, bool changed, int by);
    void beginPass(const GroupId& id, Group& group);
    void endPass();
    void save(const GroupId& id, const Group& group);
    void findDynamic();

    Store& m_store;
    std::map<GroupId, Group> m_groups;
    std::vector<std::pair<const GroupId, Group>*> m_dynamic; ///< those of `m_groups` whose query is asked
    std::deque<Pass> m_passes;
    std::map<GroupId, MemberLoad> m_loads; ///< of groups that are being filled
    bool m_changed = false;
};

} // namespace drydock::replica
