// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "ctl/commands.h"
#include "ctl/context.h"

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

Expected<void> verifyAudit(Context& context)
{
    const Expected<Json> answer = context.call("audit.verify", Json::object());
    if (!answer)
        return tl::unexpected(answer.error());
    context.output().object(*answer);
    if (answer->value("valid", Json(false)) != Json(true))
        return fail(ErrorCode::Conflict, "the audit trail was altered: its chain of hashes does not hold");
    return {};
}

Expected<void> audit(Context& context)
{
    if (context.arguments().has("--verify"))
        return verifyAudit(context);
    const auto lines = context.callForRows("audit.list", "lines", {{"limit", 1000}});
    if (!lines)
        return tl::unexpected(lines.error());
    context.output().table({{"seq", "LINE"},
                            {"time", "TIME"},
                            {"operator", "OPERATOR"},
                            {"action", "ACTION"},
                            {"result", "RESULT"},
                            {"arguments", "ARGUMENTS"}},
                           *lines);
    return {};
}

Expected<void> status(Context& context)
{
    return context.callAndPrint("service.status", Json::object());
}

Expected<void> freeze(Context& context)
{
    return context.callAndPrint("service.freeze", Json::object());
}

Expected<void> thaw(Context& context)
{
    return context.callAndPrint("service.thaw", Json::object());
}

Expected<void> blackouts(Context& context)
{
    return context.callAndPrint("service.blackouts", Json::object());
}

Expected<void> setBlackouts(Context& context)
{
    const Expected<std::string> text = readWholeFile(context.operand(0));
    if (!text)
        return tl::unexpected(text.error());
    Json list = Json::parse(*text, nullptr, false);
    if (list.is_object() && list.contains("blackouts"))
        list = Json(list["blackouts"]);
    if (!list.is_array())
        return fail(ErrorCode::InvalidArgument, context.operand(0) + ": no JSON list of black-outs",
                    "blackouts");
    Json request{{"blackouts", std::move(list)}};
    if (context.arguments().has("--comment"))
        request["comment"] = context.arguments().text("--comment");
    return context.callAndPrint("service.setBlackouts", std::move(request));
}

} // namespace

std::vector<Command> serviceCommands()
{
    return {
        {"audit",
         {},
         {{"--verify", OptionKind::Flag, "", "check the chain of hashes instead"}},
         "Who did what, oldest first.",
         audit},
        {"service", {}, {}, "The same as service status.", status},
        {"service status", {}, {}, "How the service is.", status},
        {"service freeze", {}, {}, "Stops every job until thawed.", freeze},
        {"service thaw", {}, {}, "Lets jobs go on.", thaw},
        {"service blackouts", {}, {}, "Times in which no job tells any device anything.", blackouts},
        {"service setBlackouts",
         {"FILE.json"},
         {{"--comment", OptionKind::Text, "TEXT", "why; kept in the audit"}},
         "Puts these in their place: a list as `--json service blackouts` gives it.",
         setBlackouts},
    };
}

} // namespace drydock::ctl
