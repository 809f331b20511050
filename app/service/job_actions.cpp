// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_actions.h"

#include "crypto/random.h"
#include "rollout/job_codec.h"
#include "service/job_preview.h"
#include "service/package_record.h"
#include "service/row_page.h"
#include "service/target_follower.h"
#include "service/wave_queries.h"

#include <algorithm>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::uint64_t rowsAPage = 1000;
constexpr std::uint64_t mostRowsAPage = 2000;

} // namespace

void JobActions::addTo(ActionTable& table)
{
    table["jobs.create"] = {Role::Operator, true, [this](const auto& context) { return create(context); }};
    table["jobs.clone"] = {Role::Operator, true, [this](const auto& context) { return clone(context); }};
    table["jobs.preview"] = {Role::Viewer, false, [this](const auto& context) { return preview(context); }};
    table["jobs.list"] = {Role::Viewer, false, [this](const auto& context) { return list(context); }};
    table["jobs.get"] = {Role::Viewer, false, [this](const auto& context) { return get(context); }};
    table["executions.list"] = {Role::Viewer, false,
                                [this](const auto& context) { return executions(context); }};
}

Expected<rollout::JobRecord> JobActions::read(const RequestContext& context) const
{
    const auto given = context.arguments.find("document");
    if (given == context.arguments.end() || !given->is_object())
        return fail(ErrorCode::InvalidArgument, "wants the job's document", "document");
    auto document = parseJobDocument(*given);
    if (!document)
        return tl::unexpected(document.error());
    if (const auto comment = readComment(context.arguments); !comment)
        return tl::unexpected(comment.error());
    if (!document->targets.job.empty())
        return fail(ErrorCode::InvalidArgument, "is made by jobs.rollback alone; name a query, list or group",
                    "document.targets.job");
    const auto stored = m_store.packages().find(document->packageName, document->packageVersion);
    const auto package = stored ? PackageRecord::decode(*stored) : std::nullopt;
    const std::string label = document->packageName.str() + " " + document->packageVersion.str();
    if (!package)
        return fail(ErrorCode::NotFound, "no package " + label + "; stage it first", "document.package");
    if (package->state != PackageState::Published)
        return fail(ErrorCode::Conflict,
                    "package " + label + " is " + std::string(toString(package->state)) +
                        "; only PUBLISHED ones are rolled out",
                    "document.package");
    if (package->content.expires && *package->content.expires <= context.now)
        return fail(ErrorCode::Conflict,
                    "package " + label + " expired at " + formatUtc(*package->content.expires),
                    "document.package");
    return rollout::JobRecord{.id = crypto::newJobId(context.now),
                              .document = *std::move(document),
                              .package = jobPackage(*package),
                              .createdBy = context.who.str(),
                              .created = context.now};
}

Expected<void> JobActions::checkSelection(const JobDocument& document) const
{
    return document.targetSelection == TargetSelection::Continuous
               ? checkContinuous(document.targets, m_replica.groups())
               : Expected<void>();
}

Expected<Answered> JobActions::create(const RequestContext& context)
{
    auto job = read(context);
    const auto start = optionalFlag(context.arguments, "start", true);
    if (!job || !start)
        return tl::unexpected(!job ? job.error() : start.error());
    if (auto fits = checkSelection(job->document); !fits)
        return tl::unexpected(fits.error());
    const auto waves = WaveQueries::parse(job->document.rollout);
    if (!waves)
        return tl::unexpected(waves.error());
    if (m_search.isLarge(job->document.targets)) {
        m_maker.make(*std::move(job), *waves, *start, context.defer());
        return Later{};
    }
    std::vector<rollout::Target> devices;
    const auto found =
        m_targets.visit(job->document.targets, context.now, [&](const TargetFinder::Found& device) {
            devices.push_back(targetOf(device));
            devices.back().waveQueries = waves->matched(device);
        });
    if (!found)
        return tl::unexpected(found.error());
    return m_maker.makeAtOnce(*std::move(job), std::move(devices), *start, context.now);
}

// The same again: for the devices that its targets are now, and a draft unless it is to start.
Expected<Answered> JobActions::clone(const RequestContext& context)
{
    const auto document = documentToClone(context);
    const auto start = optionalFlag(context.arguments, "start", false);
    if (!document || !start)
        return tl::unexpected(!document ? document.error() : start.error());
    const json arguments{{"document", *document}, {"start", *start}};
    return create({context.who, arguments, context.now, context.defer});
}

Expected<json> JobActions::documentToClone(const RequestContext& context) const
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    if (!id)
        return tl::unexpected(id.error());
    const auto* job = m_rollout.engine().job(*id);
    if (job == nullptr)
        return fail(ErrorCode::NotFound, "no job " + id->str(), "jobId");
    if (job->rollsBack)
        return fail(ErrorCode::Conflict,
                    "job " + id->str() + " brings devices back; roll job " + job->rollsBack->str() +
                        " back again instead",
                    "jobId");
    json document = toJson(job->document);
    // What is no name is refused with the rest of the document.
    if (const json name = context.arguments.value("name", json()); !name.is_null() && name != "")
        document["name"] = name;
    // Times that are over would end it before it began.
    const JobSchedule& schedule = job->document.schedule;
    if (schedule.startTime && *schedule.startTime <= context.now)
        document["schedule"].erase("startTime");
    if (schedule.endTime && *schedule.endTime <= context.now) {
        document["schedule"].erase("endTime");
        document["schedule"].erase("endBehavior");
    }
    return document;
}

Expected<Answered> JobActions::preview(const RequestContext& context) const
{
    auto job = read(context);
    if (!job)
        return tl::unexpected(job.error());
    if (const auto fits = checkSelection(job->document); !fits)
        return tl::unexpected(fits.error());
    const auto waves = WaveQueries::parse(job->document.rollout);
    if (!waves)
        return tl::unexpected(waves.error());
    if (m_search.isLarge(job->document.targets)) {
        previewMany(*std::move(job), *waves, context.defer());
        return Later{};
    }
    JobPreview preview(m_rollout, *job);
    if (auto found = m_targets.visit(
            job->document.targets, context.now,
            [&](const TargetFinder::Found& device) { preview.add(device, waves->matched(device)); });
        !found)
        return tl::unexpected(found.error());
    return preview.answer();
}

void JobActions::previewMany(rollout::JobRecord job, WaveQueries waves, Finish finish) const
{
    struct Many
    {
        Many(const RolloutBridge& rollout, rollout::JobRecord record, WaveQueries queries)
            : job(std::move(record)), waves(std::move(queries)), preview(rollout, job)
        {
        }
        rollout::JobRecord job;
        WaveQueries waves;
        JobPreview preview;
    };
    const auto many = std::make_shared<Many>(m_rollout, std::move(job), std::move(waves));
    m_search.walk(
        many->job.document.targets,
        [many](const auto& device) { many->preview.add(device, many->waves.matched(device)); },
        [this, many, finish = std::move(finish)](const Expected<void>& done) {
            if (!done)
                return finish(
                    [error = done.error()]() -> Expected<Answered> { return tl::unexpected(error); });
            m_worker.post([many, finish] {
                finish([answer = many->preview.answer()]() -> Expected<Answered> { return answer; });
            });
        });
}

Expected<Answered> JobActions::list(const RequestContext& context) const
{
    const auto limit = optionalNumber(context.arguments, "limit", rowsAPage, mostRowsAPage);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto after = optionalText(context.arguments, "after");
    // By id, which is by age: jobs made while somebody pages come last.
    auto ids = m_rollout.engine().jobs();
    std::erase_if(ids, [&](const JobId& id) { return id.str() <= after; });
    std::ranges::sort(ids, {}, [](const JobId& id) { return id.str(); });
    RowPage page(*limit);
    std::size_t taken = 0;
    for (; taken < ids.size(); ++taken) {
        json summary = rollout::jobDescription(*m_rollout.engine().job(ids[taken]));
        summary.erase("series");
        if (!page.add(std::move(summary)))
            break;
    }
    return json{{"jobs", page.takeRows()},
                {"next", taken < ids.size() ? json(ids[taken - 1].str()) : json()}};
}

Expected<Answered> JobActions::get(const RequestContext& context) const
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    if (!id)
        return tl::unexpected(id.error());
    const auto* job = m_rollout.engine().job(*id);
    if (job == nullptr)
        return fail(ErrorCode::NotFound, "no job " + id->str(), "jobId");
    return rollout::jobDescription(*job);
}

Expected<Answered> JobActions::executions(const RequestContext& context) const
{
    const auto id = requiredName<JobId>(context.arguments, "jobId");
    const auto limit = optionalNumber(context.arguments, "limit", rowsAPage, mostRowsAPage);
    if (!id || !limit)
        return tl::unexpected(!id ? id.error() : limit.error());
    if (m_rollout.engine().job(*id) == nullptr)
        return fail(ErrorCode::NotFound, "no job " + id->str(), "jobId");
    const auto found = m_store.jobs().executions(*id, optionalText(context.arguments, "after"),
                                                 std::max<std::uint64_t>(*limit, 1) + 1,
                                                 optionalText(context.arguments, "state"));
    RowPage page(*limit);
    std::size_t taken = 0;
    for (; taken < found.size(); ++taken) {
        const auto& stored = found[taken];
        const auto state = executionStateFromString(stored.state);
        const auto execution = rollout::decodeExecution(
            *id, stored.device, state.value_or(ExecutionState::Queued), stored.record);
        if (!execution)
            return tl::unexpected(execution.error());
        if (!page.add(rollout::toJson(*execution)))
            break;
    }
    return json{{"executions", page.takeRows()},
                {"next", taken < found.size() ? json(found[taken - 1].device.str()) : json()}};
}

} // namespace drydock::service
