// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_finder.h"

#include "replica/target_list.h"

#include <algorithm>

namespace drydock::service {

using replica::Device;

namespace {

constexpr std::size_t membersAPage = 10'000;

Error unsettled(const std::string& group, const char* field)
{
    return {ErrorCode::Conflict,
            "group " + group + " was changed and is being counted; ask again in a moment", field};
}

} // namespace

rollout::Target targetOf(const Device& device)
{
    return {.id = device.row.id,
            .reportedVersion = std::string(device.document.reportedVersion()),
            .hardwareModel = std::string(device.model()),
            .reportsVersion = device.reportsVersion(),
            .softwareName = std::string(device.softwareName())};
}

rollout::Target targetOf(const replica::DeviceIndex::Entry& device)
{
    return {.id = DeviceId::parse(device.id()).value(),
            .reportedVersion = std::string(device.text(QueryField::SoftwareVersion)),
            .hardwareModel = std::string(device.text(QueryField::Model)),
            .reportsVersion = device.reportsVersion(),
            .softwareName = std::string(device.softwareName())};
}

Error TargetFinder::nobody(const JobTargets& targets)
{
    if (!targets.list.empty())
        return {ErrorCode::InvalidArgument, "the list names no device", "document.targets.list"};
    if (!targets.group.empty())
        return {ErrorCode::InvalidArgument, "nobody is in group " + targets.group, "document.targets.group"};
    return {ErrorCode::InvalidArgument, "no device matches", "document.targets.query"};
}

Expected<void> TargetFinder::check(const JobTargets& targets) const
{
    if (!targets.list.empty())
        return {};
    if (!targets.group.empty())
        return checkGroup(targets.group);
    return checkQuery(targets.query);
}

Expected<void> TargetFinder::checkGroup(const std::string& id) const
{
    const auto* group = m_replica.groups().find(id);
    if (group == nullptr)
        return fail(ErrorCode::NotFound, "no group " + id, "document.targets.group");
    // The members of a static one are stored with the request that names them, but for those of a long list.
    const bool known = group->record.settled ||
                       (group->record.kind == replica::GroupKind::Static && group->record.list.empty());
    return known ? Expected<void>() : tl::unexpected(unsettled(id, "document.targets.group"));
}

Expected<void> TargetFinder::checkQuery(const std::string& text) const
{
    const auto query = Query::parse(text);
    if (!query) {
        auto error = query.error().toError();
        error.field = "document.targets.query";
        return tl::unexpected(error);
    }
    if (!query->asksFor(QueryField::Group))
        return {};
    const auto& all = m_replica.groups().all();
    const auto open =
        std::ranges::find_if(all, [](const auto& entry) { return !entry.second.record.settled; });
    return open == all.end() ? Expected<void>()
                             : tl::unexpected(unsettled(open->first.str(), "document.targets.query"));
}

Expected<void> TargetFinder::visit(const JobTargets& targets, TimePoint now, const Visit& visit) const
{
    if (const auto good = check(targets); !good)
        return good;
    if (!targets.list.empty())
        return visitList(targets.list, now, visit);
    if (const auto group = GroupId::parse(targets.group)) {
        visitGroup(*group, now, visit);
        return {};
    }
    const Query query = *Query::parse(targets.query);
    m_replica.index().visit({}, m_store.devices(), now, [&](const Found& device) {
        if (matches(query, device))
            visit(device);
        return true;
    });
    return {};
}

Expected<void> TargetFinder::visitList(const std::string& list, TimePoint now, const Visit& visit) const
{
    if (!m_store.targets().head(list))
        return fail(ErrorCode::NotFound, "no target list " + list, "document.targets.list");
    replica::ListedDevices listed(list);
    listed.readAll(m_store.targets());
    while (const auto text = listed.next()) {
        if (const auto id = DeviceId::parse(*text))
            visit(m_replica.index().at(*id, m_store.devices(), now));
    }
    return {};
}

void TargetFinder::visitGroup(const GroupId& id, TimePoint now, const Visit& visit) const
{
    for (std::string after;;) {
        const auto page = m_store.groups().members(id, after, membersAPage);
        for (const auto& device : page)
            visit(m_replica.index().at(device, m_store.devices(), now));
        if (page.size() < membersAPage)
            return;
        after = page.back().str();
    }
}

} // namespace drydock::service
