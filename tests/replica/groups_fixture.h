// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/groups.h"
#include "replica/replica_bench.h"

#include <memory>
#include <string>

namespace drydock::replica {

inline const GroupId paris = *GroupId::parse("paris");

inline DeviceId deviceId(int number)
{
    return *DeviceId::parse("dev-" + std::to_string(number));
}

inline GroupRecord dynamic(const std::string& query)
{
    return {.title = "t", .kind = GroupKind::Dynamic, .query = query};
}

/// For tests: a replica whose groups are worked on, in a transaction that is open from a test's beginning to
/// its end.
class GroupsFixture
{
protected:
    void begin()
    {
        m_bench = std::make_unique<Bench>();
        m_bench->store->begin();
    }
    void end()
    {
        m_bench->store->rollback();
        m_bench.reset();
    }

    Groups& groups() { return m_bench->replica.groups(); }
    DeviceCache& cache() { return m_bench->replica.cache(); }
    Replica::Saved save() { return m_bench->replica.save(now); }
    void report(int number, const std::string& model, const std::string& version = "2.0.0")
    {
        m_bench->replica.handle(
            {.topic = "state/" + deviceId(number).str() + "/update",
             .payload = replica::report({{"hardwareModel", model}, {"softwareVersion", version}}),
             .packetId = 1},
            now);
    }
    void passAll()
    {
        save();
        while (groups().hasPass()) {
            groups().pass(cache(), 3, now);
            save();
        }
    }
    /// The groups in the device's row, as stored.
    std::string namedBy(const DeviceId& id)
    {
        save();
        const auto row = m_bench->store->devices().find(id);
        return row ? row->groups : "no device";
    }

    std::unique_ptr<Bench> m_bench;
};

} // namespace drydock::replica
