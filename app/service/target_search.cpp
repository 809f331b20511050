// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_search.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::size_t longList = 64 * 1024; ///< bytes
constexpr std::size_t rowsAtOnce = 200;     ///< read from the store before the time is looked at

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
    std::string after;              ///< up to here it is done
    std::vector<std::string> ids{}; ///< of a list
    std::size_t next = 0;           ///< of `ids`
};

bool TargetSearch::isLarge(const JobTargets& targets) const
{
    if (!targets.list.empty()) {
        const auto ids = m_store.targets().find(targets.list);
        return ids && ids->size() > longList;
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
        std::make_shared<Walk>(Walk{.targets = targets,
                                    .query = query ? std::optional(*std::move(query)) : std::nullopt,
                                    .visit = std::move(visit),
                                    .then = std::move(then),
                                    .groupChanged = groupChanged(targets),
                                    .after = {}});
    if (!targets.list.empty())
        walkList(walk);
    else
        addPieces(walk, targets.group.empty() ? &TargetSearch::lookAtAll : &TargetSearch::lookAtGroup);
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

void TargetSearch::walkList(const std::shared_ptr<Walk>& walk)
{
    auto text = m_store.targets().find(walk->targets.list);
    m_worker.post([this, walk, text = text.value_or("[]")] {
        // It was written by this program.
        const auto parsed = json::parse(text, nullptr, false);
        for (const auto& id : parsed.is_array() ? parsed : json::array()) {
            if (id.is_string())
                walk->ids.push_back(id.get<std::string>());
        }
        m_inbox.post([this, walk] { addPieces(walk, &TargetSearch::lookAtList); });
    });
}

bool TargetSearch::lookAtList(Walk& walk, const Slice& slice) const
{
    const TimePoint now = systemNow();
    while (walk.next < walk.ids.size()) {
        if (const auto id = DeviceId::parse(walk.ids[walk.next++]))
            walk.visit(m_replica.index().at(*id, m_store.devices(), now));
        if (slice.isOver())
            break;
    }
    return walk.next < walk.ids.size();
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
