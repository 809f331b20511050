// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_codec.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;
using S = ExecutionState;

TimePoint timeAt(const Json& object, const char* key)
{
    return fromMilliseconds(object.at(key).get<std::int64_t>());
}

ExecutionState stateOf(const Json& text)
{
    const auto state = executionStateFromString(text.get_ref<const std::string&>());
    if (!state)
        throw Json::other_error::create(501, "no state of an execution", &text);
    return *state;
}

SeriesPoint pointOf(const Json& row)
{
    SeriesPoint point{.time = fromMilliseconds(row.at(0).get<std::int64_t>())};
    std::size_t column = 1;
    for (std::uint32_t* number :
         {&point.queued, &point.notified, &point.inProgress, &point.succeeded, &point.failed, &point.rejected,
          &point.timedOut, &point.canceled, &point.other})
        row.at(column++).get_to(*number);
    return point;
}

// What is 0 is left out.
WaveStanding waveOf(const Json& row)
{
    const auto number = [&row](const char* key) { return row.value(key, 0U); };
    const auto time = [&row](const char* key) { return fromMilliseconds(row.value(key, std::int64_t(0))); };
    return {.devices = number("devices"),
            .ended = number("ended"),
            .opened = time("opened"),
            .passed = time("passed"),
            .promoted = row.value("promoted", false),
            .succeeded = number("succeeded"),
            .needed = number("needed"),
            .candidates = number("candidates"),
            .errors = number("errors"),
            .executed = number("executed")};
}

Execution executionOf(const Json& row)
{
    return {.device = row.at("deviceId"),
            .state = stateOf(row.at("state")),
            .phase = row.at("phase"),
            .progress = row.at("progress"),
            .attempt = row.at("attempt"),
            .reissues = row.at("reissues"),
            .reason = row.at("reason"),
            .notified = timeAt(row, "notified"),
            .started = timeAt(row, "started"),
            .ended = timeAt(row, "ended"),
            .due = timeAt(row, "due"),
            .previousVersion = row.at("previousVersion")};
}

/// Runs what reads JSON; whatever is missing or of another type becomes one kind of error.
template <typename Read>
auto readIn(const char* what, Read read) -> decltype(read())
{
    try {
        return read();
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string(what) + ": " + problem.what());
    }
}

} // namespace

Expected<JobSummary> readJobSummary(const Json& json)
{
    return readIn("job", [&]() -> Expected<JobSummary> {
        const auto id = JobId::parse(json.at("jobId").get_ref<const std::string&>());
        if (!id)
            return tl::unexpected(id.error());
        auto document = parseJobDocument(json.at("document"));
        if (!document)
            return tl::unexpected(document.error().in("job " + id->str()));
        const auto state = jobStateFromString(json.at("state").get_ref<const std::string&>());
        if (!state)
            return fail(ErrorCode::Internal, "job " + id->str() + ": is in no state that is known", "state");
        JobSummary job{.id = *id,
                       .document = *std::move(document),
                       .state = *state,
                       .canceling = json.at("canceling"),
                       .why = json.at("why"),
                       .createdBy = json.at("createdBy"),
                       .approvedBy = json.value("approvedBy", std::string()),
                       .rollsBack = json.value("rollsBack", std::string()),
                       .rollbacks = json.value("rollbacks", std::vector<std::string>()),
                       .created = timeAt(json, "created"),
                       .started = timeAt(json, "started"),
                       .ended = timeAt(json, "ended"),
                       .total = json.at("total"),
                       .wave = json.value("wave", 0U)};
        for (const Json& row : json.value("waves", Json::array()))
            job.waves.push_back(waveOf(row));
        for (std::size_t i = 0; i < executionStateCount; ++i)
            json.at("counts").at(std::string(counterName(S(i)))).get_to(job.counts[i]);
        for (const Json& row : json.value("series", Json::array()))
            job.series.push_back(pointOf(row));
        return job;
    });
}

Expected<JobSummary> parseJobSummary(std::string_view payload)
{
    return readJobSummary(Json::parse(payload, nullptr, false));
}

Expected<ExecutionPage> readExecutionPage(const Json& json)
{
    return readIn("executions", [&]() -> Expected<ExecutionPage> {
        ExecutionPage page;
        for (const Json& row : json.at("executions"))
            page.executions.push_back(executionOf(row));
        if (const Json& next = json.at("next"); !next.is_null())
            page.next = next.get<std::string>();
        return page;
    });
}

Expected<std::vector<ExecutionChange>> readExecutionChanges(std::string_view payload)
{
    return readIn("executions", [&]() -> Expected<std::vector<ExecutionChange>> {
        std::vector<ExecutionChange> changes;
        const Json message = Json::parse(payload);
        for (const Json& row : message.at("transitions"))
            changes.push_back({.device = row.at(0),
                               .state = stateOf(row.at(1)),
                               .reason = row.at(2),
                               .attempt = row.at(3),
                               .time = fromMilliseconds(row.at(4).get<std::int64_t>())});
        return changes;
    });
}

Expected<RollbackAnswer> readRollbackAnswer(const Json& json)
{
    return readIn("jobs.rollback", [&]() -> Expected<RollbackAnswer> {
        return RollbackAnswer{.jobs = json.at("jobs"),
                              .devices = json.at("devices"),
                              .movedOn = json.at("movedOn"),
                              .unknown = json.at("unknown"),
                              .noPackage = json.at("noPackage")};
    });
}

Expected<std::string> readCreatedJob(const Json& json)
{
    return readIn("jobs.create",
                  [&]() -> Expected<std::string> { return json.at("jobId").get<std::string>(); });
}

} // namespace drydock::client
