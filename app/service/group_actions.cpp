// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/group_actions.h"

#include "replica/target_list.h"
#include "service/row_page.h"

#include <algorithm>
#include <optional>

namespace drydock::service {

using nlohmann::json;
using replica::Group;
using replica::GroupKind;

namespace {

constexpr std::size_t membersAtOnce = 5'000; ///< of a list; longer ones are taken in pieces
constexpr std::uint64_t groupRowsAPage = 1000;
constexpr std::uint64_t mostMembersAPage = 5000;
constexpr std::size_t longestTitle = 200; // code points
/// Each update of a device asks the queries of all dynamic ones, and a device's row names all of its groups.
constexpr std::size_t mostGroups = 200;
/// Devices that are looked at before a new query is answered: the counts of small fleets are there at once.
constexpr std::size_t lookedAtAtOnce = 1000;

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

json show(const GroupId& id, const Group& group)
{
    const auto& record = group.record;
    return {{"id", id.str()},
            {"title", record.title},
            {"kind", toString(record.kind)},
            {"query", record.kind == GroupKind::Dynamic ? json(record.query) : json()},
            {"count", group.count},
            {"settled", record.settled},
            {"createdBy", record.createdBy},
            {"created", toMilliseconds(record.created)},
            {"changed", toMilliseconds(record.changed)}};
}

/// The query of a dynamic group, in its canonical form.
Expected<std::string> groupQuery(const std::string& text)
{
    const auto query = Query::parse(text);
    if (!query)
        return tl::unexpected(query.error().toError());
    if (query->isEmpty())
        return fail(ErrorCode::InvalidArgument, "query: is empty; every device is no group", "query");
    if (query->asksFor(QueryField::Group))
        return fail(ErrorCode::InvalidArgument,
                    "query: a group may not ask for groups, as they could wait for each other; write the "
                    "conditions of that group instead",
                    "query");
    if (query->asksFor(QueryField::Seen))
        return fail(ErrorCode::InvalidArgument,
                    "query: a group may not ask for seen, which changes as time goes by; ask for online, or "
                    "filter the list of devices",
                    "query");
    return toString(*query);
}

Expected<std::vector<DeviceId>> readIds(const json& arguments, const char* key)
{
    std::vector<DeviceId> ids;
    const auto found = arguments.find(key);
    if (found == arguments.end())
        return ids;
    if (!found->is_array())
        return fail(ErrorCode::InvalidArgument, "wants an array of device ids", key);
    for (const auto& text : *found) {
        auto id = text.is_string() ? DeviceId::parse(text.get_ref<const std::string&>())
                                   : Expected<DeviceId>(fail(ErrorCode::InvalidArgument, "wants text"));
        if (!id)
            return fail(ErrorCode::InvalidArgument, id.error().message, key);
        ids.push_back(*std::move(id));
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

} // namespace

/// What a groups.put asks for, checked.
struct GroupActions::Wanted
{
    std::optional<std::string> title;
    std::optional<std::string> query;
    std::optional<std::vector<DeviceId>> members;
    std::string list; ///< instead of `members` where there are many of them
    std::vector<DeviceId> added;
    std::vector<DeviceId> removed;

    [[nodiscard]] bool isStatic() const { return members || !list.empty(); }
    [[nodiscard]] bool changesMembers() const { return !added.empty() || !removed.empty(); }
};

void GroupActions::addTo(ActionTable& table)
{
    table["groups.list"] = {Role::Viewer, false, [this](const auto& context) { return list(context); }};
    table["groups.members"] = {Role::Viewer, false, [this](const auto& context) { return members(context); }};
    table["groups.put"] = {Role::Operator, true, [this](const auto& context) { return put(context); }};
    table["groups.delete"] = {Role::Operator, true, [this](const auto& context) { return remove(context); }};
}

Expected<Answered> GroupActions::list(const RequestContext& context) const
{
    const auto limit = optionalNumber(context.arguments, "limit", groupRowsAPage, groupRowsAPage);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto after = optionalText(context.arguments, "after");
    RowPage page(std::max<std::uint64_t>(*limit, 1));
    std::string last;
    for (const auto& [id, group] : m_replica.groups().all()) {
        if (id.str() <= after || group.record.deleted)
            continue;
        if (!page.add(show(id, group)))
            return json{{"groups", page.takeRows()}, {"next", last}};
        last = id.str();
    }
    return json{{"groups", page.takeRows()}, {"next", json()}};
}

Expected<Answered> GroupActions::members(const RequestContext& context) const
{
    const auto id = requiredName<GroupId>(context.arguments, "id");
    const auto limit = optionalNumber(context.arguments, "limit", groupRowsAPage, mostMembersAPage);
    if (!id || !limit)
        return tl::unexpected(!id ? id.error() : limit.error());
    if (m_replica.groups().find(*id) == nullptr)
        return fail(ErrorCode::NotFound, "no group " + id->str(), "id");
    RowPage page(std::max<std::uint64_t>(*limit, 1));
    std::string last;
    for (const auto& device : m_store.groups().members(*id, optionalText(context.arguments, "after"),
                                                       std::max<std::uint64_t>(*limit, 1) + 1)) {
        if (!page.add(device.str()))
            return json{{"members", page.takeRows()}, {"next", last}};
        last = device.str();
    }
    return json{{"members", page.takeRows()}, {"next", json()}};
}

Expected<GroupActions::Wanted> GroupActions::read(const RequestContext& context) const
{
    const auto& given = context.arguments;
    Wanted wanted;
    if (const auto title = given.find("title"); title != given.end()) {
        if (!title->is_string() || codePoints(title->get_ref<const std::string&>()) > longestTitle)
            return fail(ErrorCode::InvalidArgument, "title: wants text of at most 200 characters", "title");
        wanted.title = title->get<std::string>();
    }
    if (given.contains("query") + given.contains("ids") + given.contains("list") > 1)
        return fail(ErrorCode::InvalidArgument, "wants one of query, ids and list", "query");
    if (given.contains("query")) {
        auto query = groupQuery(optionalText(given, "query"));
        if (!query)
            return tl::unexpected(query.error());
        wanted.query = *std::move(query);
    } else if (given.contains("ids") || given.contains("list")) {
        auto ids =
            given.contains("ids") ? readIds(given, "ids") : listed(optionalText(given, "list"), wanted);
        if (!ids)
            return tl::unexpected(ids.error());
        if (wanted.list.empty())
            wanted.members = *std::move(ids);
    }
    auto added = readIds(given, "addIds");
    auto removed = readIds(given, "removeIds");
    if (!added || !removed)
        return tl::unexpected(!added ? added.error() : removed.error());
    wanted.added = *std::move(added);
    wanted.removed = *std::move(removed);
    if (wanted.changesMembers() && (wanted.query || wanted.isStatic()))
        return fail(ErrorCode::InvalidArgument,
                    "addIds and removeIds change the members that are there; leave out query, ids and list",
                    "addIds");
    return wanted;
}

// None of them where there are many: they are read in pieces.
Expected<std::vector<DeviceId>> GroupActions::listed(const std::string& list, Wanted& wanted) const
{
    const auto head = m_store.targets().head(list);
    if (!head)
        return fail(ErrorCode::NotFound, "no target list " + list + "; put it first", "list");
    std::vector<DeviceId> ids;
    if (head->count > membersAtOnce) {
        wanted.list = list;
        return ids;
    }
    replica::ListedDevices listed(list);
    listed.readAll(m_store.targets());
    while (const auto text = listed.next()) {
        if (auto id = DeviceId::parse(*text))
            ids.push_back(*std::move(id));
    }
    return ids;
}

Expected<Answered> GroupActions::put(const RequestContext& context)
{
    const auto id = requiredName<GroupId>(context.arguments, "id");
    const auto wanted = id ? read(context) : Expected<Wanted>(tl::unexpected(id.error()));
    if (!wanted)
        return tl::unexpected(wanted.error());
    auto& groups = m_replica.groups();
    const auto* known = groups.find(*id);
    if (known == nullptr && wanted->changesMembers())
        return fail(ErrorCode::NotFound, "no group " + id->str() + "; make it with ids first", "id");
    if (known != nullptr && known->record.kind == GroupKind::Dynamic && wanted->changesMembers())
        return fail(ErrorCode::Conflict,
                    "group " + id->str() +
                        " is dynamic: its query says who is in it; change that, or put ids instead",
                    "addIds");
    if (known != nullptr && !known->record.list.empty() && wanted->changesMembers())
        return fail(ErrorCode::Conflict,
                    "group " + id->str() +
                        " is still taking the devices of a long list; ask again in a moment",
                    "addIds");
    if (known == nullptr && groups.all().size() >= mostGroups)
        return fail(ErrorCode::TooMany, "there are 200 groups already; delete one first", "id");

    replica::GroupRecord record = known != nullptr ? known->record : replica::GroupRecord{};
    if (known == nullptr) {
        record.createdBy = context.who.str();
        record.created = context.now;
    }
    record.changed = context.now;
    record.title = wanted->title.value_or(record.title);
    if (wanted->query) {
        record.kind = GroupKind::Dynamic;
        record.query = *wanted->query;
    } else if (wanted->isStatic()) {
        record.kind = GroupKind::Static;
        record.query.clear();
    }
    groups.put(*id, std::move(record));
    if (!wanted->list.empty())
        groups.fill(*id, wanted->list);
    else if (wanted->members)
        groups.setMembers(*id, *wanted->members, m_replica.cache());
    else if (wanted->changesMembers())
        groups.changeMembers(*id, wanted->added, wanted->removed, m_replica.cache());
    if (groups.hasPass())
        groups.pass(m_replica.cache(), lookedAtAtOnce, context.now);
    return show(*id, *groups.find(*id));
}

Expected<Answered> GroupActions::remove(const RequestContext& context)
{
    const auto id = requiredName<GroupId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    if (m_replica.groups().find(*id) == nullptr)
        return fail(ErrorCode::NotFound, "no group " + id->str(), "id");
    if (isTargetOfAnOpenJob(*id))
        return fail(ErrorCode::Conflict,
                    "an open job targets group " + id->str() + "; wait for its end, or cancel it first",
                    "id");
    m_replica.groups().remove(*id);
    return json{{"id", id->str()}};
}

bool GroupActions::isTargetOfAnOpenJob(const GroupId& id) const
{
    const auto& engine = m_rollout.engine();
    return std::ranges::any_of(engine.jobs(), [&](const JobId& job) {
        const auto* record = engine.job(job);
        return !isTerminal(record->state) && record->document.targets.group == id.str();
    });
}

} // namespace drydock::service
