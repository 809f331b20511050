// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/forecast_actions.h"

#include "fleet/utc_text.h"
#include "forecast/forecast.h"
#include "forecast/forecast_codec.h"
#include "service/wave_queries.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

namespace drydock::service {

using nlohmann::json;
using rollout::JobRecord;

namespace {

constexpr int mostPending = 8;
constexpr std::size_t jobsOfHistory = 10;
constexpr std::uint32_t leastOfHistory = 20; ///< executions; fewer say little
constexpr std::chrono::minutes slack{5};     ///< of a caller's clock
constexpr std::chrono::days latest{366};
/// The same draw of devices into waves for each forecast: the answer to the same question is the same.
constexpr std::string_view nominalJob = "00000000-0000-7000-8000-000000000000";

/// What share failed in the jobs that ended last.
std::optional<double> pastFailureRate(const rollout::Engine& engine)
{
    std::vector<const JobRecord*> ended;
    for (const auto& id : engine.jobs()) {
        const auto* job = engine.job(id);
        if (isTerminal(job->state) && job->counts.executed() > 0)
            ended.push_back(job);
    }
    std::ranges::sort(ended, std::greater(), &JobRecord::ended);
    ended.resize(std::min(ended.size(), jobsOfHistory));
    std::uint32_t executed = 0;
    std::uint32_t succeeded = 0;
    for (const auto* job : ended) {
        executed += job->counts.executed();
        succeeded += job->counts[ExecutionState::Succeeded];
    }
    return executed < leastOfHistory ? std::nullopt : std::optional(double(executed - succeeded) / executed);
}

bool gives(const RequestContext& context, const char* key)
{
    return context.arguments.contains(key) && !context.arguments[key].is_null();
}

bool saysFailureRate(const RequestContext& context)
{
    return gives(context, "assumptions") && context.arguments["assumptions"].contains("failureRate");
}

} // namespace

void ForecastActions::addTo(ActionTable& table)
{
    table["jobs.forecast"] = {Role::Viewer, false, [this](const auto& context) { return answer(context); }};
}

Expected<Answered> ForecastActions::answer(const RequestContext& context)
{
    if (gives(context, "document") == gives(context, "jobId"))
        return fail(ErrorCode::InvalidArgument, "wants one of document and jobId", "document");
    if (m_pending >= mostPending)
        return fail(ErrorCode::TooMany, "too many forecasts are being made; ask again in a moment");
    forecast::Assumptions assumptions{.urlLifeSeconds = double(m_urlLifeSeconds)};
    const auto past = pastFailureRate(m_rollout.engine());
    assumptions.failureRate = past.value_or(assumptions.failureRate);
    const std::string from = saysFailureRate(context) ? "given" : past ? "history" : "default";
    auto found = conditions(context, assumptions);
    if (!found)
        return tl::unexpected(found.error());
    if (gives(context, "document"))
        return ofDocument(context, *std::move(found), from);
    auto make = ofJob(context, *std::move(found));
    if (!make)
        return tl::unexpected(make.error());
    ++m_pending;
    post(*std::move(make), context.defer(), from);
    return Later{};
}

void ForecastActions::post(MakeScenario make, Finish finish, const std::string& from)
{
    m_worker.post([this, make = std::move(make), finish = std::move(finish), from] {
        auto made = forecast::forecast(make());
        finish([this, from, made = std::move(made)]() -> Expected<Answered> {
            --m_pending;
            if (!made) {
                auto error = made.error();
                if (error.field.starts_with("schedule."))
                    error.field = "document." + error.field;
                return tl::unexpected(error);
            }
            json answer = toJson(*made);
            answer["failureRateFrom"] = from;
            return answer;
        });
    });
}

Expected<forecast::Conditions> ForecastActions::conditions(const RequestContext& context,
                                                           forecast::Assumptions assumptions) const
{
    if (gives(context, "assumptions")) {
        if (const auto read = forecast::readAssumptions(context.arguments["assumptions"], assumptions); !read)
            return tl::unexpected(read.error());
    }
    forecast::Conditions conditions{.assumptions = assumptions,
                                    .start = context.now,
                                    .blackouts = m_rollout.engine().blackouts(),
                                    .quarantines = m_rollout.engine().quarantined()};
    if (!gives(context, "start"))
        return conditions;
    const auto start = parseUtc(optionalText(context.arguments, "start"));
    if (!start || *start < context.now - slack || *start > context.now + latest)
        return fail(ErrorCode::InvalidArgument,
                    "wants a time in UTC, as in 2026-03-01T22:00:00Z, from now to a year on", "start");
    conditions.start = *start;
    return conditions;
}

/// A job that is to be made, and the devices that were found for it.
struct ForecastActions::Asked
{
    JobRecord job;
    WaveQueries waves;
    forecast::Conditions conditions;
    std::vector<rollout::Target> devices{};
    std::unordered_set<DeviceId> offline{};

    void add(const TargetFinder::Found& device)
    {
        devices.push_back(targetOf(device));
        devices.back().waveQueries = waves.matched(device);
        if (device.presence() == Presence::Offline)
            offline.insert(devices.back().id);
    }
};

Expected<Answered> ForecastActions::ofDocument(const RequestContext& context, forecast::Conditions conditions,
                                               const std::string& from)
{
    auto job = m_jobs.read(context);
    if (!job)
        return tl::unexpected(job.error());
    auto waves = WaveQueries::parse(job->document.rollout);
    if (!waves)
        return tl::unexpected(waves.error());
    const auto asked =
        std::make_shared<Asked>(Asked{*std::move(job), *std::move(waves), std::move(conditions)});
    const JobTargets& targets = asked->job.document.targets;
    const auto add = [asked](const TargetFinder::Found& device) { asked->add(device); };
    if (!m_search.isLarge(targets)) {
        if (const auto found = m_targets.visit(targets, context.now, add); !found)
            return tl::unexpected(found.error());
        auto make = scenario(*asked);
        if (!make)
            return tl::unexpected(make.error());
        ++m_pending;
        post(*std::move(make), context.defer(), from);
        return Later{};
    }
    ++m_pending;
    m_search.walk(targets, add, [this, asked, finish = context.defer(), from](const Expected<void>& done) {
        auto make = done ? scenario(*asked) : Expected<MakeScenario>(tl::unexpected(done.error()));
        if (make)
            return post(*std::move(make), finish, from);
        --m_pending;
        finish([error = make.error()]() -> Expected<Answered> { return tl::unexpected(error); });
    });
    return Later{};
}

Expected<ForecastActions::MakeScenario> ForecastActions::scenario(Asked& asked)
{
    if (asked.devices.empty() && asked.job.document.targetSelection == TargetSelection::Snapshot)
        return tl::unexpected(TargetFinder::nobody(asked.job.document.targets));
    asked.job.id = JobId::parse(nominalJob).value();
    return [job = std::move(asked.job), devices = std::move(asked.devices),
            offline = std::move(asked.offline), conditions = std::move(asked.conditions)]() mutable {
        return newJob(std::move(job), std::move(devices), offline, std::move(conditions));
    };
}

Expected<ForecastActions::MakeScenario> ForecastActions::ofJob(const RequestContext& context,
                                                               forecast::Conditions conditions) const
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    if (!id)
        return tl::unexpected(id.error());
    const auto* job = m_rollout.engine().job(*id);
    if (job == nullptr)
        return fail(ErrorCode::NotFound, "no job " + id->str(), "jobId");
    if (isTerminal(job->state) || job->state == JobState::RollingBack)
        return fail(ErrorCode::Conflict,
                    "job " + id->str() + " is " + std::string(toString(job->state)) +
                        "; there is nothing to forecast",
                    "jobId");
    if (gives(context, "start") && job->started != TimePoint{})
        return fail(ErrorCode::InvalidArgument, "the job has begun; leave it out", "start");
    const auto isOffline = [&](const DeviceId& device) {
        return m_replica.index().at(device, m_store.devices(), context.now).presence() == Presence::Offline;
    };
    return [scenario = knownJob(m_rollout.engine(), *job, isOffline, std::move(conditions))]() mutable {
        return std::move(scenario);
    };
}

} // namespace drydock::service
