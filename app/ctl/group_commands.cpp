// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "ctl/commands.h"
#include "ctl/context.h"

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

Expected<void> list(Context& context)
{
    const auto groups = context.callForRows("groups.list", "groups");
    if (!groups)
        return tl::unexpected(groups.error());
    context.output().table({{"id", "GROUP"},
                            {"title", "TITLE"},
                            {"kind", "KIND"},
                            {"count", "DEVICES"},
                            {"query", "QUERY"},
                            {"createdBy", "CREATED BY"},
                            {"changed", "CHANGED"}},
                           *groups);
    return {};
}

Expected<void> members(Context& context)
{
    const auto ids =
        context.callForRows("groups.members", "members", {{"id", context.operand(0)}, {"limit", 5000}});
    if (!ids)
        return tl::unexpected(ids.error());
    std::vector<Json> rows;
    for (const Json& id : *ids)
        rows.push_back({{"id", id}});
    context.output().table({{"id", "DEVICE"}}, rows);
    return {};
}

Expected<void> put(Context& context)
{
    const Arguments& arguments = context.arguments();
    const bool changes = arguments.has("--add") || arguments.has("--remove");
    if (arguments.has("--query") + arguments.has("--ids") + changes > 1)
        return wrongUsage("one of --query, --ids, and --add with --remove");
    Json request = {{"id", context.operand(0)}};
    for (const char* key : {"title", "query"}) {
        if (arguments.has(std::string("--") + key))
            request[key] = arguments.text(std::string("--") + key);
    }
    if (arguments.has("--ids")) {
        const Expected<Json> targets = putTargets(context, arguments.text("--ids"), {});
        if (!targets)
            return tl::unexpected(targets.error());
        request["list"] = client::deviceText(*targets, "id");
    }
    if (arguments.has("--add"))
        request["addIds"] = arguments.all("--add");
    if (arguments.has("--remove"))
        request["removeIds"] = arguments.all("--remove");
    return context.callAndPrint("groups.put", std::move(request));
}

Expected<void> remove(Context& context)
{
    return context.callAndPrint("groups.delete", {{"id", context.operand(0)}});
}

} // namespace

std::vector<Command> groupCommands()
{
    return {
        {"groups", {}, {}, "The same as groups list.", list},
        {"groups list", {}, {}, "All groups, with how many devices are in them.", list},
        {"groups members", {"ID"}, {}, "The devices of a group.", members},
        {"groups put",
         {"ID"},
         {{"--title", OptionKind::Text, "TEXT", "what people call it"},
          {"--query", OptionKind::Text, "Q", "its devices are those that match, at any time"},
          {"--ids", OptionKind::Text, "FILE", "its devices are those in the file, one a line"},
          {"--add", OptionKind::Text, "DEVICE", "one device more; may be repeated"},
          {"--remove", OptionKind::Text, "DEVICE", "one device less; may be repeated"}},
         "Makes a group of devices, or changes one.",
         put},
        {"groups delete", {"ID"}, {}, "Deletes a group; its devices stay.", remove},
    };
}

} // namespace drydock::ctl
