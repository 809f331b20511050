// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_rollback.h"

#include "rollout/job_codec.h"
#include "service/target_finder.h"

#include <optional>

namespace drydock::service {

using nlohmann::json;
using rollout::Actions;
using rollout::Engine;

namespace {

constexpr std::size_t surveyedAtOnce = 200; ///< before the time is looked at
constexpr std::size_t broughtAtOnce = 50;   ///< likewise
constexpr std::size_t mostBrought = 500;    ///< a transaction: a store far away does its part at the commit
constexpr std::size_t allRows = SIZE_MAX >> 1U;

} // namespace

/// A request whose job is being looked at.
struct JobRollback::Looking
{
    Order order;
    Finish finish;
    bool isOver = false; ///< the job, when it was asked for
    std::string after{}; ///< of the stored executions, up to here
    rollout::Survey survey{};
};

Expected<Answered> JobRollback::carryOut(const Order& order, TimePoint now,
                                         const std::function<Finish()>& defer)
{
    auto& engine = m_rollout.engine();
    if (!engine.isLarge(order.job))
        return atOnce(order, now);
    if (const auto may = engine.checkRollBack(order.job); !may)
        return tl::unexpected(may.error());
    const auto looking = std::make_shared<Looking>(
        Looking{.order = order, .finish = defer(), .isOver = isTerminal(engine.job(order.job)->state)});
    const auto failed = [looking](const Error& error) {
        looking->finish([error]() -> Expected<Answered> { return tl::unexpected(error); });
    };
    m_pieces.add(
        [this, looking, failed](const Slice& slice) {
            const auto more = look(*looking, slice);
            if (!more)
                failed(more.error());
            else if (!*more)
                looking->finish([this, looking] { return begin(*looking); });
            return more && *more;
        },
        failed);
    return Later{};
}

Expected<Answered> JobRollback::atOnce(const Order& order, TimePoint now)
{
    std::vector<rollout::ExecutionRecord> records;
    if (const auto* job = m_rollout.engine().job(order.job); job != nullptr && isTerminal(job->state)) {
        std::string after;
        bool isLast = false;
        auto stored = ended(order.job, after, allRows, isLast);
        if (!stored)
            return tl::unexpected(stored.error());
        records = *std::move(stored);
    }
    return roll(order.job, now, [&](Engine& engine, Actions& actions) {
        return engine.rollBack(order.job, std::move(records), order.who, order.comment, now, actions);
    });
}

Expected<Answered> JobRollback::roll(const JobId& job, TimePoint now, const Roll& back)
{
    rollout::Rollback result;
    const auto done = m_rollout.tryRun(now, [&](Engine& engine, Actions& actions) {
        return back(engine, actions).map([&](rollout::Rollback rolled) { result = std::move(rolled); });
    });
    if (!done)
        return tl::unexpected(done.error());
    return answer(job, result);
}

// True where there is more of it.
Expected<bool> JobRollback::look(Looking& looking, const Slice& slice) const
{
    const auto& engine = m_rollout.engine();
    const JobId& id = looking.order.job;
    const auto* job = engine.job(id);
    if (job == nullptr || isTerminal(job->state) != looking.isOver)
        return fail(ErrorCode::Conflict, "job " + id.str() + " ended meanwhile; ask again");
    const TimePoint now = systemNow();
    for (bool isLast = false;;) {
        if (looking.isOver) {
            const auto records = ended(id, looking.after, surveyedAtOnce, isLast);
            if (!records)
                return tl::unexpected(records.error());
            engine.survey(id, *records, looking.survey, now);
        } else {
            isLast = !engine.survey(id, looking.survey, surveyedAtOnce, now);
        }
        if (isLast)
            return false;
        if (slice.isOver())
            return true;
    }
}

Expected<Answered> JobRollback::begin(const Looking& looking)
{
    const TimePoint now = systemNow();
    const Order& order = looking.order;
    const auto* job = m_rollout.engine().job(order.job);
    if (job == nullptr || isTerminal(job->state) != looking.isOver)
        return fail(ErrorCode::Conflict, "job " + order.job.str() + " ended meanwhile; ask again");
    auto answered = roll(order.job, now, [&](Engine& engine, Actions& actions) {
        return engine.rollBackSurveyed(order.job, looking.survey, order.who, order.comment, now, actions);
    });
    if (answered && looking.isOver)
        bringBack(order.job);
    return answered;
}

void JobRollback::goOn()
{
    for (const auto& job : m_rollout.engine().goingBack())
        bringBack(job);
}

// What fails is begun anew with what is stored, by `goOn`.
void JobRollback::bringBack(const JobId& id)
{
    m_pieces.add(
        [this, id, after = std::string()](const Slice& slice) mutable {
            const TimePoint now = systemNow();
            for (std::size_t count = 0; count < mostBrought && !slice.isOver(); count += broughtAtOnce) {
                bool isLast = false;
                const auto records = ended(id, after, broughtAtOnce, isLast);
                if (!records)
                    return false;
                m_rollout.run(now, [&](auto& engine, auto& actions) {
                    engine.bringBack(id, *records, now, actions);
                    if (isLast)
                        engine.broughtBack(id, now, actions);
                });
                if (isLast)
                    return false;
            }
            return true;
        },
        [](const Error&) {});
}

Expected<std::vector<rollout::ExecutionRecord>> JobRollback::ended(const JobId& job, std::string& after,
                                                                   std::size_t limit, bool& isLast) const
{
    std::vector<rollout::ExecutionRecord> records;
    const auto rows = m_store.jobs().executions(job, after, limit);
    if (m_store.failure())
        return tl::unexpected(*m_store.failure());
    isLast = rows.size() < limit;
    const TimePoint time = systemNow();
    for (const auto& row : rows) {
        after = row.device.str();
        const auto state = executionStateFromString(row.state);
        auto record =
            rollout::decodeExecution(job, row.device, state.value_or(ExecutionState::Queued), row.record);
        if (!record)
            return tl::unexpected(record.error());
        const auto device = m_replica.index().at(row.device, m_store.devices(), time);
        if (!device.isKnown())
            continue;
        const rollout::Target now = targetOf(device);
        record->reportedVersion = now.reportedVersion;
        record->hardwareModel = now.hardwareModel;
        record->reportsVersion = now.reportsVersion;
        record->softwareName = now.softwareName;
        records.push_back(*std::move(record));
    }
    return records;
}

Answered JobRollback::answer(const JobId& id, const rollout::Rollback& result) const
{
    json jobs = json::array();
    for (const auto& job : result.jobs)
        jobs.push_back(job.str());
    return json{{"jobId", id.str()},         {"state", toString(m_rollout.engine().job(id)->state)},
                {"jobs", std::move(jobs)},   {"devices", result.devices},
                {"stayed", result.stayed},   {"movedOn", result.movedOn},
                {"unknown", result.unknown}, {"noPackage", result.noPackage}};
}

} // namespace drydock::service
