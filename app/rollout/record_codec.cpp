// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/strict_json.h"
#include "rollout/job_codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::rollout {

namespace {

using Json = nlohmann::json;
constexpr int formatVersion = 1;

tl::unexpected<Error> broken(const std::string& what)
{
    return fail(ErrorCode::Internal, "stored record: " + what + "; restore the store from a backup");
}

Expected<Json> parseVersioned(std::string_view text)
{
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return broken("is not a JSON object");
    const auto version = json.find("v");
    if (version == json.end() || !version->is_number_integer())
        return broken("has no format version");
    if (*version != formatVersion)
        return fail(ErrorCode::Unsupported, "stored record: has format version " + version->dump() +
                                                ", and this program reads 1; use the program that wrote it");
    return json;
}

TimePoint timeAt(const Json& json, const char* key)
{
    return fromMilliseconds(json.value(key, std::int64_t(0)));
}

void put(Json& json, const char* key, TimePoint time)
{
    if (time != TimePoint{})
        json[key] = toMilliseconds(time);
}

void put(Json& json, const char* key, std::string_view text)
{
    if (!text.empty())
        json[key] = text;
}

void put(Json& json, const char* key, int number)
{
    if (number != 0)
        json[key] = number;
}

Json countsJson(const Counts& counts)
{
    return counts.of;
}

template <typename E>
E enumAt(const Json& json, const char* key, int count)
{
    return E(std::clamp(json.value(key, 0), 0, count - 1));
}

Counts countsAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() ? Counts{} : Counts{found->get<decltype(Counts::of)>()};
}

Json wavesJson(const std::vector<WaveRecord>& waves)
{
    Json json = Json::array();
    for (const auto& wave : waves)
        json.push_back({{"devices", wave.devices},
                        {"opened", toMilliseconds(wave.opened)},
                        {"passed", toMilliseconds(wave.passed)},
                        {"promoted", wave.promoted},
                        {"counts", countsJson(wave.counts)}});
    return json;
}

std::vector<WaveRecord> readWaves(const Json& json)
{
    std::vector<WaveRecord> waves;
    for (const auto& row : json)
        waves.push_back({.devices = row.at("devices"),
                         .opened = timeAt(row, "opened"),
                         .passed = timeAt(row, "passed"),
                         .promoted = row.at("promoted"),
                         .counts = countsAt(row, "counts")});
    return waves;
}

JobRecord readJob(const Json& json, JobId id, JobDocument document, JobState state)
{
    const Json& package = json.at("package");
    // Version 0.1.0 wrote "canceling", and nothing of waves.
    JobRecord job{.id = std::move(id),
                  .document = std::move(document),
                  .package = {.file = package.at("file"),
                              .sha256 = package.at("sha256"),
                              .size = package.at("size"),
                              .hardwareModels = package.at("hardwareModels"),
                              .minimumVersion = package.at("minimumVersion")},
                  .state = state,
                  .why = json.at("why"),
                  .by = json.value("by", std::string()),
                  .ending =
                      json.value("canceling", false) ? Ending::Canceling : enumAt<Ending>(json, "ending", 4),
                  .createdBy = json.at("createdBy"),
                  .approvedBy = json.value("approvedBy", std::string()),
                  .rollsBack = {},
                  .rollbacks = {},
                  .created = timeAt(json, "created"),
                  .started = timeAt(json, "started"),
                  .ended = timeAt(json, "ended"),
                  .wave = json.value("wave", 0U),
                  .waves = readWaves(json.value("waves", Json::array())),
                  .counts = countsAt(json, "counts"),
                  .waveBaseline = countsAt(json, "waveBaseline"),
                  .jobBaseline = countsAt(json, "jobBaseline"),
                  .series = {}};
    if (const auto other = JobId::parse(json.value("rollsBack", std::string())))
        job.rollsBack = *other;
    for (const auto& item : json.value("rollbacks", Json::array())) {
        if (const auto other = JobId::parse(item.get<std::string>()))
            job.rollbacks.push_back(*other);
    }
    std::vector<Series::Point> points;
    for (const auto& item : json.at("series"))
        points.push_back({fromMilliseconds(item.at(0)), {item.at(1).get<decltype(Counts::of)>()}});
    job.series.restore(std::move(points), std::chrono::milliseconds(json.at("step").get<std::int64_t>()));
    if (const auto planned = json.find("planned"); planned != json.end())
        job.planned = planned->get<std::vector<std::uint32_t>>();
    job.since = json.value("since", std::uint64_t(0));
    job.gathering = json.value("gathering", false);
    job.sweeps = json.value("sweeps", std::uint8_t(0));
    job.sweepSince = timeAt(json, "sweepSince");
    job.sweepReason = enumAt<Reason>(json, "sweepReason", int(reasonCount));
    return job;
}

} // namespace

std::string encodeJob(const JobRecord& job)
{
    Json series = Json::array();
    for (const auto& point : job.series.points())
        series.push_back({toMilliseconds(point.time), countsJson(point.counts)});
    Json rollbacks = Json::array();
    for (const auto& id : job.rollbacks)
        rollbacks.push_back(id.str());
    Json json{{"v", formatVersion},
              {"id", job.id.str()},
              {"document", drydock::toJson(job.document)},
              {"package",
               {{"file", job.package.file},
                {"sha256", job.package.sha256},
                {"size", job.package.size},
                {"hardwareModels", job.package.hardwareModels},
                {"minimumVersion", job.package.minimumVersion}}},
              {"state", toString(job.state)},
              {"why", job.why},
              {"by", job.by},
              {"ending", int(job.ending)},
              {"createdBy", job.createdBy},
              {"approvedBy", job.approvedBy},
              {"rollsBack", job.rollsBack ? job.rollsBack->str() : std::string()},
              {"rollbacks", std::move(rollbacks)},
              {"created", toMilliseconds(job.created)},
              {"started", toMilliseconds(job.started)},
              {"ended", toMilliseconds(job.ended)},
              {"wave", job.wave},
              {"waves", wavesJson(job.waves)},
              {"counts", countsJson(job.counts)},
              {"waveBaseline", countsJson(job.waveBaseline)},
              {"jobBaseline", countsJson(job.jobBaseline)},
              {"step", job.series.step().count()},
              {"series", std::move(series)}};
    if (!job.planned.empty())
        json["planned"] = job.planned;
    if (job.since != 0)
        json["since"] = job.since;
    if (job.gathering)
        json["gathering"] = true;
    if (job.sweeps != 0) {
        json["sweeps"] = job.sweeps;
        put(json, "sweepSince", job.sweepSince);
        put(json, "sweepReason", int(job.sweepReason));
    }
    return jsonText(json);
}

Expected<JobRecord> decodeJob(std::string_view text)
{
    const auto json = parseVersioned(text);
    if (!json)
        return tl::unexpected(json.error());
    try {
        auto id = JobId::parse(json->at("id").get<std::string>());
        if (!id)
            return tl::unexpected(id.error().in("stored record"));
        auto document = parseJobDocument(json->at("document"));
        if (!document)
            return tl::unexpected(document.error().in("stored record"));
        const auto state = jobStateFromString(json->at("state").get<std::string>());
        if (!state)
            return broken("has an unknown state");
        return readJob(*json, *std::move(id), *std::move(document), *state);
    } catch (const Json::exception& problem) {
        return broken(problem.what());
    }
}

std::string encodeExecution(const ExecutionRecord& e)
{
    Json json{{"v", formatVersion}, {"attempt", e.attempt}};
    put(json, "phase", int(e.phase));
    put(json, "progress", e.progress);
    put(json, "reissues", e.reissues);
    put(json, "fetches", e.fetches);
    put(json, "failedRetries", e.failedRetries);
    put(json, "timedOutRetries", e.timedOutRetries);
    put(json, "wave", int(e.wave));
    put(json, "parked", int(e.parked));
    put(json, "offline", int(e.wentOffline));
    put(json, "reason", int(e.reason));
    put(json, "text", e.text);
    put(json, "proof", int(e.proof));
    put(json, "queued", e.queuedAt);
    put(json, "intended", e.intendedAt);
    put(json, "sent", e.sentAt);
    put(json, "notified", e.notifiedAt);
    put(json, "resent", e.resentAt);
    put(json, "fetched", e.fetchedAt);
    put(json, "handed", e.handedAt);
    put(json, "started", e.startedAt);
    put(json, "stepped", e.steppedAt);
    put(json, "ended", e.endedAt);
    put(json, "reportsVersion", int(e.reportsVersion));
    put(json, "previous", e.previousVersion);
    put(json, "previousSoftware", e.previousName);
    put(json, "endedVersion", e.endedVersion);
    put(json, "reported", e.reportedVersion);
    put(json, "model", e.hardwareModel);
    put(json, "software", e.softwareName);
    return jsonText(json);
}

Expected<ExecutionRecord> decodeExecution(JobId job, DeviceId device, ExecutionState state,
                                          std::string_view text)
{
    const auto parsed = parseVersioned(text);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const Json& json = *parsed;
    try {
        return ExecutionRecord{.job = std::move(job),
                               .device = std::move(device),
                               .state = state,
                               .phase = enumAt<Phase>(json, "phase", 6),
                               .progress = json.value("progress", 0),
                               .attempt = json.at("attempt"),
                               .reissues = json.value("reissues", 0),
                               .fetches = json.value("fetches", 0),
                               .failedRetries = json.value("failedRetries", 0),
                               .timedOutRetries = json.value("timedOutRetries", 0),
                               .wave = json.value("wave", 0U),
                               .parked = json.value("parked", 0) != 0,
                               .wentOffline = json.value("offline", 0) != 0,
                               .reason = enumAt<Reason>(json, "reason", int(reasonCount)),
                               .text = json.value("text", std::string()),
                               .proof = enumAt<Proof>(json, "proof", 3),
                               .queuedAt = timeAt(json, "queued"),
                               .intendedAt = timeAt(json, "intended"),
                               .sentAt = timeAt(json, "sent"),
                               .notifiedAt = timeAt(json, "notified"),
                               .resentAt = timeAt(json, "resent"),
                               .fetchedAt = timeAt(json, "fetched"),
                               .handedAt = timeAt(json, "handed"),
                               .startedAt = timeAt(json, "started"),
                               .steppedAt = timeAt(json, "stepped"),
                               .endedAt = timeAt(json, "ended"),
                               .dueAt = {},
                               .reportsVersion = json.value("reportsVersion", 0) != 0,
                               .previousVersion = json.value("previous", std::string()),
                               .previousName = json.value("previousSoftware", std::string()),
                               .endedVersion = json.value("endedVersion", std::string()),
                               .reportedVersion = json.value("reported", std::string()),
                               .hardwareModel = json.value("model", std::string()),
                               .softwareName = json.value("software", std::string())};
    } catch (const Json::exception& problem) {
        return broken(problem.what());
    }
}

} // namespace drydock::rollout
