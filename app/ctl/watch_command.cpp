// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/job_outcome.h"
#include "client/job_watch.h"
#include "ctl/commands.h"
#include "ctl/context.h"

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

// What scripts read: the state, and the counters by execution state beside it.
Json watchLine(const Json& summary)
{
    Json line = {{"jobId", summary.value("jobId", "")},
                 {"state", client::deviceText(summary, "state")},
                 {"total", summary.value("total", Json(0))}};
    if (const std::string why = client::deviceText(summary, "why"); !why.empty())
        line["why"] = why;
    line.update(summary.value("counts", Json::object()));
    return line;
}

} // namespace

Expected<void> watchJob(Context& context)
{
    client::Session& session = context.session();
    const std::string& jobId = context.operand(0);
    client::JobWatch watch(session.connection(), session.profile().fleetRoot, jobId);
    // Also tells at once where there is no such job; a retained topic would stay silent.
    const Expected<Json> now = context.call("jobs.get", {{"jobId", jobId}});
    if (!now)
        return tl::unexpected(now.error());
    watch.offer(*now);
    std::string lastLine;
    const Expected<Json> end = watch.wait([&](const Json& summary) {
        const std::string line = client::deviceText(summary, "state") + ": " + client::progressLine(summary);
        if (line == lastLine)
            return;
        lastLine = line;
        context.output().note(line);
        context.output().jsonLine(watchLine(summary));
    });
    if (!end)
        return tl::unexpected(end.error());
    if (!client::isSuccess(*end))
        return fail(ErrorCode::Conflict, "job " + jobId + " ended " + client::deviceText(*end, "state") +
                                             ": " + client::progressLine(*end));
    return {};
}

} // namespace drydock::ctl
