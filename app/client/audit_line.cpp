// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/audit_line.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

/// The text at a path; empty where there is none: arguments are as they were sent, or left out for their
/// size.
std::string textAt(const Json& object, std::initializer_list<const char*> path)
{
    const Json* value = &object;
    for (const char* key : path) {
        if (!value->is_object() || !value->contains(key))
            return {};
        value = &(*value)[key];
    }
    return value->is_string() ? value->get<std::string>() : std::string();
}

constexpr std::size_t mostShown = 2000; ///< bytes of one value: lists of devices are long

using Fields = std::vector<std::pair<std::string, std::string>>;

void flatten(const Json& value, const std::string& name, Fields& fields)
{
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            flatten(inner, name.empty() ? key : name + "." + key, fields);
        return;
    }
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    const std::string_view begin = utf8Prefix(text, mostShown);
    fields.emplace_back(name, std::string(begin) + (begin.size() < text.size() ? "…" : ""));
}

AuditLine lineOf(const Json& row)
{
    const Json& arguments = row.at("arguments");
    AuditLine line{.seq = row.at("seq"),
                   .time = fromMilliseconds(row.at("time").get<std::int64_t>()),
                   .operatorName = row.at("operator"),
                   .action = row.at("action"),
                   .result = row.at("result"),
                   .reason = row.at("reason"),
                   .hash = row.at("hash"),
                   .jobId = textAt(arguments, {"jobId"}),
                   .device = textAt(arguments, {"id"}),
                   .name = textAt(arguments, {"document", "name"})};
    std::string package = textAt(arguments, {"document", "package", "name"});
    std::string version = textAt(arguments, {"document", "package", "version"});
    if (package.empty()) {
        package = textAt(arguments, {"name"});
        version = textAt(arguments, {"version"});
    }
    line.package = version.empty() ? package : package + " " + version;
    if (arguments.is_object() && arguments.contains("count") && arguments["count"].is_number_unsigned())
        line.count = arguments["count"].get<std::uint32_t>();
    flatten(arguments, {}, line.arguments);
    return line;
}

} // namespace

Expected<AuditPage> readAuditPage(const Json& json)
{
    try {
        AuditPage page;
        for (const Json& row : json.at("lines"))
            page.lines.push_back(lineOf(row));
        if (const Json& next = json.at("next"); !next.is_null())
            page.next = next.get<std::int64_t>();
        return page;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("audit.list: ") + problem.what());
    }
}

Expected<std::int64_t> readAuditHeadSeq(std::string_view payload)
{
    const Json head = Json::parse(payload, nullptr, false);
    if (!head.is_object() || !head.contains("seq") || !head["seq"].is_number_integer())
        return fail(ErrorCode::Internal, "audit/head: names no line", "seq");
    return head["seq"].get<std::int64_t>();
}

} // namespace drydock::client
