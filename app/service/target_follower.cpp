// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_follower.h"

#include "fleet/query_tree.h"
#include "replica/device_columns.h"
#include "service/target_finder.h"

namespace drydock::service {

namespace {

Expected<void> asksForWhatChanges(const std::string& name, const char* field)
{
    return fail(ErrorCode::InvalidArgument,
                "a CONTINUOUS job may not ask for " + name +
                    ", which changes with the update itself or with time; ask for what stays",
                field);
}

/// What a device reports of the update that it is at.
bool asksForUpdate(const QueryTree& node)
{
    if (!node)
        return false;
    const bool asks = node->kind == QueryNodeKind::Compare && node->field == QueryField::Reported &&
                      (node->path == "update" || node->path.starts_with("update."));
    return asks || asksForUpdate(node->left) || asksForUpdate(node->right);
}

Expected<void> checkFields(const Query& query, const char* field)
{
    for (const auto& [asked, name] : {std::pair(QueryField::State, "state"),
                                      {QueryField::Progress, "progress"},
                                      {QueryField::Job, "job"},
                                      {QueryField::Package, "package"},
                                      {QueryField::Reason, "reason"},
                                      {QueryField::Desired, "desired"},
                                      {QueryField::Online, "online"},
                                      {QueryField::Seen, "seen"}}) {
        if (query.asksFor(asked))
            return asksForWhatChanges(name, field);
    }
    return asksForUpdate(query.tree()) ? asksForWhatChanges("reported.update", field) : Expected<void>();
}

Expected<void> checkGroup(const replica::Group& group, const char* field)
{
    const bool isAsked = group.record.kind == replica::GroupKind::Dynamic && !group.record.deleted;
    return isAsked ? checkFields(group.query, field) : Expected<void>();
}

/// Those that a query names; a pattern may mean any.
Expected<void> checkGroups(const QueryTree& node, const replica::Groups& groups, const char* field)
{
    if (!node)
        return {};
    if (node->kind == QueryNodeKind::Compare && node->field == QueryField::Group) {
        for (const auto& [id, group] : groups.all()) {
            if (node->comparison != QueryOperator::Glob && node->value != id.str())
                continue;
            if (auto fits = checkGroup(group, field); !fits)
                return fits;
        }
    }
    const auto left = checkGroups(node->left, groups, field);
    return left ? checkGroups(node->right, groups, field) : left;
}

} // namespace

Expected<void> checkContinuous(const JobTargets& targets, const replica::Groups& groups)
{
    if (!targets.group.empty()) {
        const auto* group = groups.find(targets.group);
        return group == nullptr ? Expected<void>() : checkGroup(*group, "document.targets.group");
    }
    const char* field = "document.targets.query";
    const auto query = Query::parse(targets.query);
    if (!query)
        return {};
    const auto fits = checkFields(*query, field);
    return fits ? checkGroups(query->tree(), groups, field) : fits;
}

void TargetFollower::findJobs()
{
    m_jobs = m_rollout.engine().openForDevices();
    if (m_jobs.empty())
        m_queries.clear();
    for (const auto& id : m_jobs) {
        const JobTargets& targets = m_rollout.engine().job(id)->document.targets;
        if (targets.group.empty() && !m_queries.contains(id)) {
            // It was understood when the job was made.
            if (auto query = Query::parse(targets.query))
                m_queries.emplace(id, *std::move(query));
        }
    }
}

bool TargetFollower::follow(const std::vector<replica::Replica::Saved>& saved, TimePoint now)
{
    findJobs();
    if (m_jobs.empty())
        return false;
    bool told = false;
    for (const auto& part : saved) {
        for (const auto& change : part.changes) {
            const auto id = DeviceId::parse(change.id);
            const auto* device = id && !change.deleted ? m_replica.cache().find(*id) : nullptr;
            if (device == nullptr)
                continue;
            const rollout::Target target = targetOf(*device);
            for (const auto& job : m_jobs) {
                const auto query = m_queries.find(job);
                const auto group = GroupId::parse(m_rollout.engine().job(job)->document.targets.group);
                const bool member = query != m_queries.end()
                                        ? matches(query->second, replica::DeviceFactsView(*device, now))
                                        : group && device->isIn(*group);
                m_rollout.run(now, [&](auto& engine, auto& actions) {
                    engine.onMember(job, target, member, now, actions);
                    told = told || !actions.empty();
                });
            }
        }
    }
    return told;
}

} // namespace drydock::service
