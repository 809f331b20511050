// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/context.h"

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

Expected<void> list(Context& context)
{
    const auto templates = context.callForRows("templates.list", "templates");
    if (!templates)
        return tl::unexpected(templates.error());
    context.output().table(
        {{"id", "TEMPLATE"}, {"name", "NAME"}, {"createdBy", "CREATED BY"}, {"changed", "CHANGED"}},
        *templates);
    return {};
}

Expected<void> put(Context& context)
{
    const Arguments& arguments = context.arguments();
    const Expected<Json> plan = readPlan(arguments.text("--plan"));
    if (!plan)
        return tl::unexpected(plan.error());
    Json request = {{"id", context.operand(0)}, {"plan", *plan}};
    if (arguments.has("--name"))
        request["name"] = arguments.text("--name");
    return context.callAndPrint("templates.put", std::move(request));
}

Expected<void> remove(Context& context)
{
    return context.callAndPrint("templates.delete", {{"id", context.operand(0)}});
}

} // namespace

Expected<Json> readPlan(const std::string& path)
{
    const Expected<std::string> text = readWholeFile(path);
    if (!text)
        return tl::unexpected(text.error());
    Json plan = Json::parse(*text, nullptr, false);
    if (!plan.is_object())
        return fail(ErrorCode::InvalidArgument, path + ": not a JSON object", "plan");
    return plan;
}

Expected<Json> findTemplate(Context& context, const std::string& id)
{
    const auto templates = context.callForRows("templates.list", "templates");
    if (!templates)
        return tl::unexpected(templates.error());
    for (const Json& row : *templates) {
        if (row.value("id", std::string()) == id)
            return row.value("plan", Json::object());
    }
    return fail(ErrorCode::NotFound, "no template " + id + "; see templates list", "template");
}

std::vector<Command> templateCommands()
{
    return {
        {"templates list", {}, {}, "Plans that are kept for the next job.", list},
        {"templates put",
         {"ID"},
         {{"--plan", OptionKind::Text, "FILE.json", "a job document without name, package and targets", true},
          {"--name", OptionKind::Text, "TEXT", "what people call it"}},
         "Keeps a plan, or changes it.",
         put},
        {"templates delete", {"ID"}, {}, "Forgets a plan; jobs made of it stay as they are.", remove},
    };
}

} // namespace drydock::ctl
