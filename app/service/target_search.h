// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"
#include "replica/replica.h"
#include "service/pieces.h"
#include "service/target_finder.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace drydock::service {

/// Looks for the devices of a job's targets where they may be many: in pieces, between which devices are
/// served and change.
class TargetSearch
{
public:
    using Found = TargetFinder::Found;
    using Visit = std::function<void(const Found&)>;
    using Then = std::function<void(Expected<void>)>;
    /// A device that changed, and whether it is among the targets now.
    using Changed = std::function<void(const Found&, bool member)>;

    TargetSearch(replica::Store& store, replica::Replica& replica, Pieces& pieces)
        : m_store(store), m_replica(replica), m_finder(store, replica), m_pieces(pieces)
    {
    }

    /// Whether there may be many of them; what is wrong with them is left to who looks for few
    /// (TargetFinder).
    [[nodiscard]] bool isLarge(const JobTargets& targets) const;
    /// Visits each of them as it stands when it is come to, in the order of ids; then `then`, with an error
    /// as of TargetFinder, Conflict also for a group that was changed meanwhile, Unavailable where the store
    /// failed.
    void walk(const JobTargets& targets, Visit visit, Then then);
    /// Gives the devices that changed after a cursor of the store, until in one transaction there are no
    /// more; then `then`, in that transaction. Those of a list never change.
    void follow(const JobTargets& targets, std::uint64_t cursor, Changed changed, Then then);

    /// Whether a device is among the targets, which are no list.
    [[nodiscard]] static bool isMember(const JobTargets& targets, const std::optional<Query>& query,
                                       const Found& device);

    /// From so many devices on.
    static constexpr std::size_t large = 2'000;

private:
    struct Walk;
    [[nodiscard]] bool lookAtList(Walk& walk, const Slice& slice) const;
    [[nodiscard]] bool lookAtGroup(Walk& walk, const Slice& slice) const;
    [[nodiscard]] bool lookAtAll(Walk& walk, const Slice& slice) const;
    void addPieces(const std::shared_ptr<Walk>& walk, bool (TargetSearch::*look)(Walk&, const Slice&) const);
    [[nodiscard]] TimePoint groupChanged(const JobTargets& targets) const;

    replica::Store& m_store;
    replica::Replica& m_replica;
    TargetFinder m_finder;
    Pieces& m_pieces;
};

} // namespace drydock::service
