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
constexpr std::size_t mostRollbacks = 20;
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

// Of a job without waves: nothing. What gates and rules look at is said, so that nobody has to work it out;
// zeros are left out, since thirty waves have to fit.
Json wavesJson(const JobRecord& job)
{
    Json rows = Json::array();
    const auto& rules = job.document.rollout.waves;
    for (std::size_t i = 0; i < rules.size() && i < job.waves.size(); ++i) {
        const WaveRecord& wave = job.waves[i];
        const auto gate = successGate(rules[i], wave.counts);
        const auto errors = errorGate(wave.counts, i == job.wave ? job.waveBaseline : Counts{});
        Json& row = rows.emplace_back(Json::object());
        const auto put = [&row](const char* key, std::int64_t value) {
            if (value != 0)
                row[key] = value;
        };
        put("devices", wave.devices);
        put("opened", toMilliseconds(wave.opened));
        put("passed", toMilliseconds(wave.passed));
        if (wave.promoted)
            row["promoted"] = true;
        put("succeeded", std::int64_t(gate.succeeded));
        put("needed", std::int64_t(gate.needed));
        put("candidates", std::int64_t(gate.candidates));
        put("errors", std::int64_t(errors.counted));
        put("executed", std::int64_t(errors.of));
        put("ended", std::int64_t(wave.counts.terminal()));
    }
    return rows;
}

Json idsJson(const std::vector<JobId>& ids, std::size_t most)
{
    Json rows = Json::array();
    for (const auto& id : ids) {
        if (rows.size() < most)
            rows.push_back(id.str());
    }
    return rows;
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

Json jobDescription(const JobRecord& job)
{
    return {{"protocol", 1},
            {"jobId", job.id.str()},
            {"document", drydock::toJson(job.document)},
            {"state", toString(job.state)},
            {"canceling", job.ending != Ending::None},
            {"why", utf8Prefix(job.why, longestWhy)},
            {"createdBy", job.createdBy},
            {"approvedBy", job.approvedBy},
            {"rollsBack", job.rollsBack ? job.rollsBack->str() : std::string()},
            {"rollbacks", idsJson(job.rollbacks, SIZE_MAX)},
            {"wave", job.wave},
            {"waves", wavesJson(job)},
            {"created", toMilliseconds(job.created)},
            {"started", toMilliseconds(job.started)},
            {"ended", toMilliseconds(job.ended)},
            {"counts", toJson(job.counts)},
            {"total", job.total()},
            {"series", seriesJson(job.series.points())}};
}

std::string jobSummary(const JobRecord& job)
{
    Json json = jobDescription(job);
    json["rollbacks"] = idsJson(job.rollbacks, mostRollbacks);
    std::string text = jsonText(json);
    for (std::size_t points = Series::maximumPoints * 3 / 4; text.size() > largestSummary && points >= 2;
         points = points * 3 / 4) {
        json["series"] = seriesJson(job.series.thinned(points));
        text = jsonText(json);
    }
    // Only a plan of many waves and windows, or texts full of what JSON escapes sixfold, are left then.
    for (const std::size_t longest : {longestTextAtWorst, longestTextAtWorst / 8, longestTextAtWorst / 50}) {
        if (text.size() <= largestSummary)
            break;
        json["cut"] = true;
        Json& document = json["document"];
        const auto cut = [longest](Json& object, const char* key) {
            if (const auto found = object.find(key); found != object.end() && found->is_string())
                *found = utf8Prefix(found->get<std::string>(), longest);
        };
        cut(json, "why");
        cut(document, "name");
        cut(document, "comment");
        cut(document["targets"], "query");
        for (Json& wave : document["rollout"]["waves"])
            cut(wave, "query");
        text = jsonText(json);
    }
    return text;
}

} // namespace drydock::rollout
