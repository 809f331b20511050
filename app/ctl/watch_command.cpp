// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/job_outcome.h"
#include "client/job_watch.h"
#include "client/service_presence.h"
#include "ctl/commands.h"
#include "ctl/context.h"

#include <chrono>
#include <optional>
#include <utility>

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

/// Says when the broker or the service is lost and found again, and when it is time to give up.
class Vigil
{
public:
    explicit Vigil(Context& context)
        : m_context(context),
          m_presence(context.session().connection(), context.session().profile().fleetRoot)
    {
    }

    /// Empty while waiting makes sense.
    [[nodiscard]] std::string trouble()
    {
        const std::string loss = m_presence.loss();
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::seconds patience = m_context.arguments().patience();
        if (loss.empty()) {
            if (std::exchange(m_since, std::nullopt))
                m_context.warn("the fleet service is back");
            return {};
        }
        if (!m_since) {
            m_since = now;
            m_context.warn(loss + "; waiting for it up to " + std::to_string(patience.count()) + " s");
        }
        if (now - *m_since < patience)
            return {};
        return loss + "; gave up after " + std::to_string(patience.count()) +
               " s. Where the job stands is not known";
    }

private:
    Context& m_context;
    client::ServicePresence m_presence;
    std::optional<std::chrono::steady_clock::time_point> m_since; ///< of the loss
};

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
    const auto show = [&](const Json& summary) {
        const std::string line = client::deviceText(summary, "state") + ": " + client::progressLine(summary);
        if (line == lastLine)
            return;
        lastLine = line;
        context.output().note(line);
        context.output().jsonLine(watchLine(summary));
    };
    Vigil vigil(context);
    const Expected<Json> end = watch.wait(show, {}, [&vigil] { return vigil.trouble(); });
    if (!end)
        return tl::unexpected(end.error());
    if (!client::isSuccess(*end))
        return fail(ErrorCode::Conflict, "job " + jobId + " ended " + client::deviceText(*end, "state") +
                                             ": " + client::progressLine(*end));
    return {};
}

} // namespace drydock::ctl
