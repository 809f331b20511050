// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requests.h"

namespace drydock::service {

using nlohmann::json;

namespace {
constexpr std::size_t longestComment = 500; // bytes
}

Expected<std::string> requiredText(const json& arguments, const char* key)
{
    const auto found = arguments.find(key);
    if (found == arguments.end() || !found->is_string() || found->get_ref<const std::string&>().empty())
        return fail(ErrorCode::InvalidArgument, std::string(key) + " is missing: wants text", key);
    return found->get<std::string>();
}

std::string optionalText(const json& arguments, const char* key)
{
    const auto found = arguments.find(key);
    return found != arguments.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Expected<std::uint64_t> optionalNumber(const json& arguments, const char* key, std::uint64_t otherwise,
                                       std::uint64_t most)
{
    const auto found = arguments.find(key);
    if (found == arguments.end() || found->is_null())
        return otherwise;
    if (!found->is_number_unsigned() || found->get<std::uint64_t>() > most)
        return fail(ErrorCode::InvalidArgument, "wants a number up to " + std::to_string(most), key);
    return found->get<std::uint64_t>();
}

Expected<bool> optionalFlag(const json& arguments, const char* key, bool otherwise)
{
    const auto found = arguments.find(key);
    if (found == arguments.end() || found->is_null())
        return otherwise;
    if (!found->is_boolean())
        return fail(ErrorCode::InvalidArgument, "wants true or false", key);
    return found->get<bool>();
}

Expected<Query> parseDeviceQuery(std::string_view text)
{
    auto query = Query::parse(text);
    if (!query)
        return tl::unexpected(query.error().toError());
    return *std::move(query);
}

Expected<std::string> readComment(const json& arguments)
{
    auto comment = optionalText(arguments, "comment");
    if (comment.size() > longestComment)
        return fail(ErrorCode::InvalidArgument, "wants at most " + std::to_string(longestComment) + " bytes",
                    "comment");
    return comment;
}

} // namespace drydock::service
