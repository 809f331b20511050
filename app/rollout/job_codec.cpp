// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/job_codec.h"

#include "fleet/strict_json.h"
#include "rollout/waves.h"

#include <nlohmann/json.hpp>

namespace drydock::rollout {

namespace {

using Json = nlohmann::json;
constexpr std::size_t largestSummary = 16 * 1024;
constexpr std::size_t longestWhy = 500;         // bytes; older records may hold more
constexpr std::size_t longestTextAtWorst = 250; // bytes
using S = ExecutionState;

Json seriesJson(const std::vector<Series::Point>& points)
{
    Json series = Json::array();
    for (const auto& point : points) {
        const Counts& c = point.counts;
        const auto other = c[S::Removed] + c[S::AlreadyInstalled] + c[S::Incompatible] + c[S::Quarantined];
        series.push_back({toMilliseconds(point.time), c[S::Queued], c[S::Notified], c[S::InProgress],
                          c[S::Succeeded], c[S::Failed], c[S::Rejected], c[S::TimedOut], c[S::Canceled],
                          other});
    }
    return series;
}

// Of a job without waves: nothing. What gates and rules look at is said, so that nobody has to work it out.
Json wavesJson(const JobRecord& job)
{
    Json rows = Json::array();
    const auto& rules = job.document.rollout.waves;
    for (std::size_t i = 0; i < rules.size() && i < job.waves.size(); ++i) {
        const WaveRecord& wave = job.waves[i];
        const auto gate = successGate(rules[i], wave.counts);
        const auto errors = errorGate(wave.counts, i == job.wave ? job.waveBaseline : Counts{});
        rows.push_back({{"devices", wave.devices},
                        {"opened", toMilliseconds(wave.opened)},
                        {"passed", toMilliseconds(wave.passed)},
                        {"promoted", wave.promoted},
                        {"succeeded", gate.succeeded},
                        {"needed", gate.needed},
                        {"candidates", gate.candidates},
                        {"errors", errors.counted},
                        {"executed", errors.of},
                        {"ended", wave.counts.terminal()}});
    }
    return rows;
}

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Json toJson(const Counts& counts)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < executionStateCount; ++i)
        json[std::string(counterName(ExecutionState(i)))] = counts.of[i];
    return json;
}

Json toJson(const ExecutionRecord& e)
{
    return {{"jobId", e.job.str()},
            {"deviceId", e.device.str()},
            {"state", toString(e.state)},
            {"phase", toString(e.phase)},
            {"progress", e.progress},
            {"attempt", e.attempt},
            {"wave", e.wave},
            {"reissues", e.reissues},
            {"reason", e.reasonText()},
            {"proof", toString(e.proof)},
            {"queued", toMilliseconds(e.queuedAt)},
            {"intended", toMilliseconds(e.intendedAt)},
            {"notified", toMilliseconds(e.notifiedAt)},
            {"started", toMilliseconds(e.startedAt)},
            {"ended", toMilliseconds(e.endedAt)},
            {"due", toMilliseconds(e.dueAt)},
            {"previousVersion", e.previousVersion}};
}

std::string jobSummary(const JobRecord& job)
{
    Json json{{"protocol", 1},
              {"jobId", job.id.str()},
              {"document", drydock::toJson(job.document)},
              {"state", toString(job.state)},
              {"canceling", job.ending != Ending::None},
              {"why", utf8Prefix(job.why, longestWhy)},
              {"createdBy", job.createdBy},
              {"approvedBy", job.approvedBy},
              {"wave", job.wave},
              {"waves", wavesJson(job)},
              {"created", toMilliseconds(job.created)},
              {"started", toMilliseconds(job.started)},
              {"ended", toMilliseconds(job.ended)},
              {"counts", toJson(job.counts)},
              {"total", job.counts.total()},
              {"series", seriesJson(job.series.points())}};
    std::string text = dumped(json);
    for (std::size_t points = Series::maximumPoints * 3 / 4; text.size() > largestSummary && points >= 2;
         points = points * 3 / 4) {
        json["series"] = seriesJson(job.series.thinned(points));
        text = dumped(json);
    }
    // Only texts full of what JSON escapes sixfold are left then.
    if (text.size() > largestSummary) {
        auto& document = json["document"];
        for (Json* part :
             {&json["why"], &document["name"], &document["comment"], &document["targets"]["query"]})
            if (part->is_string())
                *part = utf8Prefix(part->get<std::string>(), longestTextAtWorst);
        text = dumped(json);
    }
    return text;
}

} // namespace drydock::rollout
