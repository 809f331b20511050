// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_search.h"

#include "replica/target_list.h"

#include <utility>

namespace drydock::service {

namespace {

constexpr std::size_t rowsAtOnce = 200; ///< read from the store before the time is looked at

Error changedMeanwhile(const std::string& group)
{
    return {ErrorCode::Conflict, "group " + group + " was changed meanwhile; ask again in a moment",
            "document.targets.group"};
}

} // namespace

struct TargetSearch::Walk
{
    JobTargets targets;
    std::optional<Query> query;
    Visit visit;
    Then then;
    TimePoint groupChanged{};
    std::string after;             ///< up to here it is done
    replica::ListedDevices listed; ///< of a list
    bool isRead = false;           ///< and all of it was read
};

bool TargetSearch::isLarge(const JobTargets& targets) const
{
    if (!targets.list.empty()) {
        const auto list = m_store.targets().head(targets.list);
        return list && list->count >= large;
    }
    if (!targets.group.empty()) {
        const auto* group = m_replica.groups().find(targets.group);
        return group != nullptr && group->count >= large;
    }
    return m_replica.index().size() >= large;
}

TimePoint TargetSearch::groupChanged(const JobTargets& targets) const
{
    const auto* group = targets.group.empty() ? nullptr : m_replica.groups().find(targets.group);
    return group == nullptr ? TimePoint{} : group->record.changed;
}

void TargetSearch::walk(const JobTargets& targets, Visit visit, Then then)
{
    if (const auto good = m_finder.check(targets); !good)
        return then(good);
    auto query = Query::parse(targets.query);
    const auto walk =
        std::shared_ptr<Walk>(new Walk{.targets = targets,
                                       .query = query ? std::optional(*std::move(query)) : std::nullopt,
                                       .visit = std::move(visit),
                                       .then = std::move(then),
                                       .groupChanged = groupChanged(targets),
                                       .after = {},
                                       .listed = replica::ListedDevices(targets.list)});
    addPieces(walk, !targets.list.empty()    ? &TargetSearch::lookAtList
                    : !targets.group.empty() ? &TargetSearch::lookAtGroup
                                             : &TargetSearch::lookAtAll);
}

void TargetSearch::addPieces(const std::shared_ptr<Walk>& walk,
                             bool (TargetSearch::*look)(Walk&, const Slice&) const)
{
    m_pieces.add(
        [this, walk, look](const Slice& slice) {
            if ((this->*look)(*walk, slice))
                return true;
            auto good =
                m_store.failure() ? tl::unexpected(*m_store.failure()) : m_finder.check(walk->targets);
            if (good && groupChanged(walk->targets) != walk->groupChanged)
                good = tl::unexpected(changedMeanwhile(walk->targets.group));
            walk->then(std::move(good));
            return false;
        },
        [walk](const Error& error) { walk->then(tl::unexpected(error)); });
}

bool TargetSearch::lookAtList(Walk& walk, const Slice& slice) const
{
    while (!walk.isRead) {
        walk.isRead = !walk.listed.read(m_store.targets());
        if (slice.isOver())
            return true;
    }
    const TimePoint now = systemNow();
    while (const auto text = walk.listed.next()) {
        if (const auto id = DeviceId::parse(*text))
            walk.visit(m_replica.index().at(*id, m_store.devices(), now));
        if (slice.isOver())
            return true;
    }
    return false;
}

bool TargetSearch::lookAtGroup(Walk& walk, const Slice& slice) const
{
    const auto group = GroupId::parse(walk.targets.group);
    const TimePoint now = systemNow();
    for (;;) {
        const auto page =
            group ? m_store.groups().members(*group, walk.after, rowsAtOnce) : std::vector<DeviceId>();
        for (const auto& id : page)
            walk.visit(m_replica.index().at(id, m_store.devices(), now));
        if (page.size() < rowsAtOnce)
            return false;
        walk.after = page.back().str();
        if (slice.isOver())
            return true;
    }
}

bool TargetSearch::lookAtAll(Walk& walk, const Slice& slice) const
{
    bool over = false;
    m_replica.index().visit(walk.after, m_store.devices(), systemNow(), [&](const Found& device) {
        if (matches(*walk.query, device))
            walk.visit(device);
        over = slice.isOver();
        if (over)
            walk.after = device.id();
        return !over;
    });
    return over;
}

bool TargetSearch::isMember(const JobTargets& targets, const std::optional<Query>& query, const Found& device)
{
    if (!targets.group.empty())
        return device.isIn(targets.group);
    return device.isKnown() && query && matches(*query, device);
}

void TargetSearch::follow(const JobTargets& targets, std::uint64_t cursor, Changed changed, Then then)
{
    if (!targets.list.empty())
        return then({});
    auto query = Query::parse(targets.query);
    m_pieces.add(
        [this, targets, query = query ? std::optional(*std::move(query)) : std::nullopt, cursor,
         changed = std::move(changed), then](const Slice& slice) mutable {
            for (;;) {
                const auto rows = m_replica.index().changedSince(cursor, rowsAtOnce, m_store.devices());
                for (const auto& row : rows) {
                    cursor = row.cursor;
                    const auto device = m_replica.index().at(row.id, m_store.devices(), systemNow());
                    changed(device, isMember(targets, query, device));
                }
                if (rows.size() < rowsAtOnce) {
                    then(m_store.failure() ? tl::unexpected(*m_store.failure()) : Expected<void>());
                    return false;
                }
                if (slice.isOver())
                    return true;
            }
        },
        [then](const Error& error) { then(tl::unexpected(error)); });
}

} // namespace drydock::service
