// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/job_outcome.h"
#include "ctl/commands.h"
#include "ctl/context.h"

#include <algorithm>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

const std::vector<TableColumn>& jobColumns()
{
    static const std::vector<TableColumn> columns{{"jobId", "JOB"},
                                                  {"document.package.name", "PACKAGE"},
                                                  {"document.package.version", "VERSION"},
                                                  {"state", "STATE"},
                                                  {"total", "DEVICES"},
                                                  {"counts.succeeded", "SUCCEEDED"},
                                                  {"notSuccessful", "NOT SUCCESSFUL"},
                                                  {"created", "CREATED"}};
    return columns;
}

Expected<Json> targetsOf(Context& context)
{
    const Arguments& arguments = context.arguments();
    if (arguments.has("--query"))
        return Json{{"query", arguments.text("--query")}};
    if (arguments.has("--group"))
        return Json{{"group", arguments.text("--group")}};
    const Expected<Json> list = putTargets(context, arguments.text("--targets"), {});
    if (!list)
        return tl::unexpected(list.error());
    return Json{{"list", client::deviceText(*list, "id")}};
}

} // namespace

Expected<Json> jobDocument(Context& context)
{
    const Arguments& arguments = context.arguments();
    const int ways = arguments.has("--query") + arguments.has("--group") + arguments.has("--targets");
    if (ways > 1)
        return wrongUsage("one of --query, --group and --targets");
    if (ways == 0 && !arguments.has("--plan"))
        return wrongUsage("which devices? Give --query, --group or --targets");
    Json document = Json::object();
    if (arguments.has("--plan") && arguments.has("--template"))
        return wrongUsage("one of --plan and --template");
    if (arguments.has("--plan") || arguments.has("--template")) {
        Expected<Json> plan = arguments.has("--plan") ? readPlan(arguments.text("--plan"))
                                                      : findTemplate(context, arguments.text("--template"));
        if (!plan)
            return tl::unexpected(plan.error());
        document = std::move(*plan);
    }
    const auto package = parsePackageReference(arguments.text("--package"));
    if (!package)
        return tl::unexpected(package.error());
    document["package"] = {{"name", package->first}, {"version", package->second}};
    if (!document.contains("name"))
        document["name"] = package->first + " " + package->second;
    for (const char* key : {"name", "comment"}) {
        if (arguments.has(std::string("--") + key))
            document[key] = arguments.text(std::string("--") + key);
    }
    // The service says what else is wrong with a plan; this one would be in the way of the option.
    if (document.contains("rollout") && !document["rollout"].is_object())
        return fail(ErrorCode::InvalidArgument, arguments.text("--plan") + ": 'rollout' is no JSON object",
                    "rollout");
    if (arguments.has("--maximum-per-minute"))
        document["rollout"]["maximumPerMinute"] = arguments.number("--maximum-per-minute", 0);
    if (ways > 0 || !document.contains("targets")) {
        Expected<Json> targets = targetsOf(context);
        if (!targets)
            return tl::unexpected(targets.error());
        document["targets"] = std::move(*targets);
    }
    if (!document.contains("targetSelection"))
        document["targetSelection"] = "SNAPSHOT";
    return document;
}

std::vector<OptionSpec> jobDocumentOptions()
{
    return {
        {"--package", OptionKind::Text, "NAME@VERSION", "what to install", true},
        {"--query", OptionKind::Text, "Q", "on which devices, like 'model = rpi4'"},
        {"--group", OptionKind::Text, "ID", "on those of a group"},
        {"--targets", OptionKind::Text, "FILE", "on the devices in this file, one a line"},
        {"--plan", OptionKind::Text, "FILE.json", "the rest of the job document"},
        {"--template", OptionKind::Text, "ID", "or a plan that the service keeps"},
        {"--maximum-per-minute", OptionKind::Number, "N", "tell at most so many devices a minute"},
        {"--name", OptionKind::Text, "N", "a title for the job"},
    };
}

namespace {

Expected<void> create(Context& context)
{
    Expected<Json> document = jobDocument(context);
    if (!document)
        return tl::unexpected(document.error());
    return context.callAndPrint(
        "jobs.create", {{"document", std::move(*document)}, {"start", !context.arguments().has("--draft")}});
}

Expected<void> preview(Context& context)
{
    Expected<Json> document = jobDocument(context);
    if (!document)
        return tl::unexpected(document.error());
    Expected<Json> answer = context.call("jobs.preview", {{"document", std::move(*document)}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!context.output().isJson()) {
        std::string sizes;
        for (const Json& wave : answer->value("waves", Json::array()))
            sizes += (sizes.empty() ? "" : ", ") + wave.value("devices", Json(0)).dump();
        (*answer)["waves"] = sizes;
    }
    context.output().object(*answer);
    return {};
}

Expected<void> list(Context& context)
{
    auto jobs = context.callForRows("jobs.list", "jobs");
    if (!jobs)
        return tl::unexpected(jobs.error());
    for (Json& row : *jobs)
        row["notSuccessful"] = client::notSuccessful(row);
    context.output().table(jobColumns(), *jobs);
    return {};
}

Expected<void> get(Context& context)
{
    return context.callAndPrint("jobs.get", {{"jobId", context.operand(0)}});
}

Expected<void> clone(Context& context)
{
    Json request = {{"jobId", context.operand(0)}, {"start", context.arguments().has("--start")}};
    if (context.arguments().has("--name"))
        request["name"] = context.arguments().text("--name");
    return context.callAndPrint("jobs.clone", std::move(request));
}

/// The sentence; --json: all of its facts, too.
Expected<void> why(Context& context)
{
    const auto answer =
        context.call("jobs.why", {{"jobId", context.operand(0)}, {"deviceId", context.operand(1)}});
    if (!answer)
        return tl::unexpected(answer.error());
    context.output().note(client::deviceText(*answer, "text"));
    context.output().jsonLine(*answer);
    return {};
}

Expected<void> change(Context& context, const std::string& action)
{
    Json request = {{"jobId", context.operand(0)}};
    if (context.arguments().has("--comment"))
        request["comment"] = context.arguments().text("--comment");
    return context.callAndPrint(action, std::move(request));
}

/// The name of a request, for `control`.
template <std::size_t N>
struct Name
{
    // NOLINTNEXTLINE(google-explicit-constructor): so that it can be written as text
    consteval Name(const char (&name)[N]) { std::copy_n(name, N, text); }
    char text[N];
};

/// A request that names a job and may bring a comment.
template <Name Request>
Expected<void> control(Context& context)
{
    return change(context, std::string("jobs.") + Request.text);
}

Expected<void> executions(Context& context)
{
    const auto rows = context.callForRows("executions.list", "executions",
                                          {{"jobId", context.operand(0)}, {"limit", 1000}});
    if (!rows)
        return tl::unexpected(rows.error());
    context.output().table({{"deviceId", "DEVICE"},
                            {"state", "STATE"},
                            {"phase", "PHASE"},
                            {"progress", "PROGRESS"},
                            {"attempt", "ATTEMPT"},
                            {"proof", "PROOF"},
                            {"reason", "REASON"}},
                           *rows);
    return {};
}

} // namespace

std::vector<Command> jobCommands()
{
    const OptionSpec comment{"--comment", OptionKind::Text, "TEXT", "why; kept in the audit"};
    const std::vector<OptionSpec> document = jobDocumentOptions();
    std::vector<OptionSpec> creation = document;
    creation.push_back(comment);
    creation.push_back({"--draft", OptionKind::Flag, "", "do not start it yet"});
    return {
        {"jobs create", {}, creation, "Makes a job and starts it.", create},
        {"jobs preview",
         {},
         document,
         "What that job would do, and to which devices; does nothing.",
         preview},
        {"jobs clone",
         {"ID"},
         {{"--name", OptionKind::Text, "N", "a title for the new job"},
          {"--start", OptionKind::Flag, "", "and start it"}},
         "Makes a draft of the same job, for the devices that its targets are now.",
         clone},
        {"jobs list", {}, {}, "All jobs.", list},
        {"jobs get", {"ID"}, {}, "One job.", get},
        {"jobs watch",
         {"ID"},
         {},
         "Follows a job to its end; status 1 unless it is COMPLETED and every device succeeded or had it.",
         watchJob},
        {"jobs executions", {"ID"}, {}, "How it goes on each device.", executions},
        {"jobs why", {"ID", "DEVICE"}, {}, "Why a device is where it is in a job, in one sentence.", why},
        {"jobs start", {"ID"}, {comment}, "Starts a draft, or asks for its approval.", control<"start">},
        {"jobs approve", {"ID"}, {comment}, "Lets a job start that somebody else made.", control<"approve">},
        {"jobs reject", {"ID"}, {comment}, "Does not: the job is over.", control<"reject">},
        {"jobs pause",
         {"ID"},
         {comment},
         "Tells nobody else until it is resumed; devices that were told go on.",
         control<"pause">},
        {"jobs resume",
         {"ID"},
         {comment},
         "Goes on with the same wave; what failed so far no longer counts for its rules.",
         control<"resume">},
        {"jobs promote",
         {"ID"},
         {comment},
         "Opens the next wave, whatever the gate of this one says.",
         control<"promote">},
        {"jobs retryFailed",
         {"ID"},
         {comment},
         "Tries again where it failed or timed out.",
         control<"retryFailed">},
        {"jobs cancel", {"ID"}, {comment}, "Ends it; devices that have begun finish.", control<"cancel">},
        {"jobs forceCancel",
         {"ID"},
         {comment},
         "Ends it, also for devices that have begun.",
         control<"forceCancel">},
        {"jobs rollback",
         {"ID"},
         {comment},
         "Brings each device that was told back to what it ran before; an open job ends with it.",
         control<"rollback">},
    };
}

} // namespace drydock::ctl
