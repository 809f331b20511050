// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/group_info.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

std::string nextOf(const Json& json)
{
    const Json& next = json.at("next");
    return next.is_null() ? std::string() : next.get<std::string>();
}

GroupInfo groupOf(const Json& row)
{
    const Json& query = row.at("query");
    return {.id = row.at("id").get<std::string>(),
            .title = row.at("title").get<std::string>(),
            .kind = row.at("kind") == "DYNAMIC" ? GroupKind::Dynamic : GroupKind::Static,
            .query = query.is_null() ? std::string() : query.get<std::string>(),
            .count = row.at("count").get<std::uint64_t>(),
            .settled = row.value("settled", true),
            .createdBy = row.at("createdBy").get<std::string>(),
            .created = fromMilliseconds(row.at("created").get<std::int64_t>()),
            .changed = fromMilliseconds(row.at("changed").get<std::int64_t>())};
}

tl::unexpected<Error> malformed(const char* action, const Json::exception& problem)
{
    return fail(ErrorCode::Internal, std::string(action) + ": " + problem.what());
}

} // namespace

Expected<GroupPage> readGroupPage(const Json& json)
{
    try {
        GroupPage page{.groups = {}, .next = nextOf(json)};
        for (const Json& row : json.at("groups"))
            page.groups.push_back(groupOf(row));
        return page;
    } catch (const Json::exception& problem) {
        return malformed("groups.list", problem);
    }
}

Expected<GroupInfo> readGroup(const Json& json)
{
    try {
        return groupOf(json);
    } catch (const Json::exception& problem) {
        return malformed("groups.put", problem);
    }
}

Expected<MemberPage> readMemberPage(const Json& json)
{
    try {
        return MemberPage{.ids = json.at("members").get<std::vector<std::string>>(), .next = nextOf(json)};
    } catch (const Json::exception& problem) {
        return malformed("groups.members", problem);
    }
}

} // namespace drydock::client
