// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_maker.h"

#include "rollout/job_codec.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace drydock::service {

using nlohmann::json;
using rollout::JobRecord;
using rollout::Lot;

namespace {

constexpr std::size_t few = 1'000;       ///< devices that a job is made for at once
constexpr std::size_t filledAtOnce = 50; ///< before the time is looked at
constexpr std::size_t mostFilled = 500;  ///< a transaction: a store far away does its part at the commit
constexpr std::size_t partsRemoved = 20; ///< likewise

/// Those that were found, but for what has changed since.
std::vector<Lot> merged(std::vector<Lot> found, std::map<std::string, std::optional<Lot>> changed)
{
    std::vector<Lot> all;
    all.reserve(found.size() + changed.size());
    for (auto& lot : found) {
        if (!changed.contains(lot.id.str()))
            all.push_back(std::move(lot));
    }
    for (auto& [unused, lot] : changed) {
        if (lot)
            all.push_back(*std::move(lot));
    }
    std::ranges::sort(all, {}, &Lot::id);
    return all;
}

} // namespace

/// A job that is not there yet.
struct JobMaker::Making
{
    JobRecord job;
    WaveQueries waves;
    bool start = true;
    Finish finish;
    std::uint64_t since = 0; ///< what changed after this cursor was not looked at
    std::vector<Lot> found{};
    std::map<std::string, std::optional<Lot>> changed{}; ///< nothing: no longer a target
    std::optional<JobPlan> plan{};
    std::size_t stored = 0; ///< parts

    [[nodiscard]] Lot lot(const TargetSearch::Found& device) const
    {
        return {.id = *DeviceId::parse(device.id()), .waveQueries = waves.matched(device)};
    }
};

Expected<Answered>
JobMaker::make(const JobId& id, bool start, TimePoint now,
               const std::function<Expected<void>(rollout::Engine&, rollout::Actions&)>& call)
{
    const auto done = m_rollout.tryRun(now, [&](auto& engine, auto& actions) -> Expected<void> {
        auto made = call(engine, actions);
        return made && start ? engine.start(id, now, actions) : made;
    });
    if (!done) {
        auto error = done.error();
        if (error.field.starts_with("schedule."))
            error.field = "document." + error.field;
        return tl::unexpected(error);
    }
    const JobRecord& job = *m_rollout.engine().job(id);
    return json{{"jobId", id.str()},
                {"state", toString(job.state)},
                {"total", job.total()},
                {"counts", rollout::toJson(job.counts)}};
}

Expected<Answered> JobMaker::makeAtOnce(JobRecord job, std::vector<rollout::Target> targets, bool start,
                                        TimePoint now)
{
    const JobId id = job.id;
    if (targets.empty() && job.document.targetSelection == TargetSelection::Snapshot)
        return tl::unexpected(TargetFinder::nobody(job.document.targets));
    return make(id, start, now, [&](auto& engine, auto& actions) {
        return engine.create(std::move(job), std::move(targets), now, actions);
    });
}

void JobMaker::make(JobRecord job, WaveQueries waves, bool start, Finish finish)
{
    const auto making = std::make_shared<Making>(Making{.job = std::move(job),
                                                        .waves = std::move(waves),
                                                        .start = start,
                                                        .finish = std::move(finish),
                                                        .since = m_replica.cursor()});
    m_search.walk(
        making->job.document.targets,
        [making](const auto& device) { making->found.push_back(making->lot(device)); },
        [this, making](const Expected<void>& done) {
            done ? catchUp(making) : giveUp(making, done.error());
        });
}

void JobMaker::catchUp(const std::shared_ptr<Making>& making)
{
    m_search.follow(
        making->job.document.targets, making->since,
        [making](const auto& device, bool member) {
            making->changed.insert_or_assign(std::string(device.id()),
                                             member ? std::optional(making->lot(device)) : std::nullopt);
        },
        [this, making](const Expected<void>& done) {
            if (!done)
                return giveUp(making, done.error());
            making->since = m_replica.cursor();
            const bool isFew = making->found.size() + making->changed.size() <= few;
            isFew ? makeFew(making) : draw(making);
        });
}

void JobMaker::makeFew(const std::shared_ptr<Making>& making)
{
    making->finish([this, making]() -> Expected<Answered> {
        const TimePoint now = systemNow();
        std::vector<rollout::Target> targets;
        for (const auto& lot : merged(std::move(making->found), std::move(making->changed))) {
            targets.push_back(targetOf(m_replica.index().at(lot.id, m_store.devices(), now)));
            targets.back().waveQueries = lot.waveQueries;
        }
        return makeAtOnce(std::move(making->job), std::move(targets), making->start, now);
    });
}

void JobMaker::draw(const std::shared_ptr<Making>& making)
{
    m_making.insert(making->job.id);
    m_worker.post([this, making] {
        making->plan.emplace(making->job.document.rollout, making->job.id,
                             merged(std::move(making->found), std::move(making->changed)));
        m_inbox.post([this, making] { storePlan(making); });
    });
}

void JobMaker::storePlan(const std::shared_ptr<Making>& making)
{
    m_pieces.add([this, making](const Slice& slice) { return storePart(making, slice); },
                 [this, making](const Error& error) { giveUp(making, error); });
}

bool JobMaker::storePart(const std::shared_ptr<Making>& making, const Slice& slice)
{
    const JobId& id = making->job.id;
    const auto& parts = making->plan->parts();
    auto& stored = making->stored;
    if (stored == 0)
        m_plans.add(id, parts.size());
    // Only when the last one is on disk there may be a job of it.
    if (stored == parts.size()) {
        making->finish([this, making] { return create(*making); });
        return false;
    }
    do {
        m_store.targets().save(JobPlan::partName(id, stored),
                               {.addedTo = {}, .list = {}, .ids = parts[stored]});
        ++stored;
    } while (stored < parts.size() && !slice.isOver());
    return true;
}

Expected<Answered> JobMaker::create(Making& making)
{
    const TimePoint now = systemNow();
    const JobId id = making.job.id;
    m_making.erase(id);
    making.job.planned = making.plan->waves();
    if (making.job.document.targetSelection == TargetSelection::Continuous)
        making.job.since = making.since;
    auto answer = make(id, making.start, now, [&](auto& engine, auto& actions) {
        return engine.plan(std::move(making.job), now, actions);
    });
    // What is stored of it is filled in, or else cleared away.
    fill(id);
    return answer;
}

void JobMaker::giveUp(const std::shared_ptr<Making>& making, const Error& error)
{
    m_making.erase(making->job.id);
    making->finish([error]() -> Expected<Answered> { return tl::unexpected(error); });
}

void JobMaker::goOn()
{
    const auto plans = m_plans.all();
    for (const auto& [job, unused] : plans) {
        if (!m_making.contains(job))
            fill(job);
    }
    // Those that are filled wait for what changed meanwhile.
    for (const auto& job : m_rollout.engine().beingMade()) {
        if (!plans.contains(job))
            followChanges(job);
    }
}

// What fails is begun anew with what is stored, by `goOn`.
void JobMaker::fill(const JobId& job)
{
    m_pieces.add([this, job](const Slice& slice) { return fillPiece(job, slice); }, [](const Error&) {});
}

bool JobMaker::fillPiece(const JobId& id, const Slice& slice)
{
    const auto* job = m_rollout.engine().job(id);
    if (job == nullptr || job->planned.empty()) {
        clear(id);
        if (job != nullptr && job->since != 0)
            followChanges(id);
        return false;
    }
    const TimePoint now = systemNow();
    for (std::size_t count = 0; count < mostFilled && !slice.isOver();) {
        const std::size_t done = job->counts.total();
        const auto& ids = part(id, done / JobPlan::devicesAPart);
        const auto begin = std::min(done % JobPlan::devicesAPart, ids.size());
        const auto end = std::min(begin + filledAtOnce, ids.size());
        std::vector<rollout::Target> next;
        for (auto i = begin; i < end; ++i)
            next.push_back(targetOf(m_replica.index().at(ids[i], m_store.devices(), now)));
        count += next.size();
        m_rollout.run(now, [&](auto& engine, auto& actions) { engine.addPlanned(id, next, now, actions); });
        // A part is not there. Where the store failed, it goes on once that is over.
        if (next.empty())
            return false;
        if (job->planned.empty())
            break;
    }
    return true;
}

const std::vector<DeviceId>& JobMaker::part(const JobId& job, std::size_t number)
{
    const auto name = JobPlan::partName(job, number);
    if (m_part.first != name || m_part.second.empty()) {
        const auto stored = m_store.targets().find(name);
        m_part = {name, JobPlan::read(stored ? stored->ids : "[]")};
    }
    return m_part.second;
}

// Devices that joined or left since the targets were looked for.
void JobMaker::followChanges(const JobId& id)
{
    const auto* job = m_rollout.engine().job(id);
    m_search.follow(
        job->document.targets, job->since,
        [this, id](const auto& device, bool member) {
            const TimePoint now = systemNow();
            if (device.isKnown())
                m_rollout.run(now, [&](auto& engine, auto& actions) {
                    engine.onMember(id, targetOf(device), member, now, actions);
                });
        },
        [this, id](const Expected<void>& done) {
            const TimePoint now = systemNow();
            if (done)
                m_rollout.run(now,
                              [&](auto& engine, auto& actions) { engine.lookedAgain(id, now, actions); });
        });
}

// Parts that nobody needs any more.
void JobMaker::clear(const JobId& job)
{
    const auto plans = m_plans.all();
    const auto stored = plans.find(job);
    if (stored == plans.end())
        return;
    m_pieces.add(
        [this, job, left = stored->second](const Slice&) mutable {
            for (std::size_t count = 0; left > 0 && count < partsRemoved; ++count)
                m_store.targets().remove(JobPlan::partName(job, --left));
            if (left == 0)
                m_plans.remove(job);
            return left > 0;
        },
        [](const Error&) {});
}

} // namespace drydock::service
