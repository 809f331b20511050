// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/rehearsal.h"

#include <algorithm>
#include <cmath>

namespace drydock::forecast {

namespace {

constexpr std::chrono::days longest{366};
constexpr std::chrono::milliseconds instant{1};

} // namespace

Rehearsal::Rehearsal(const Scenario& scenario, const std::unordered_map<DeviceId, std::size_t>& places,
                     std::uint64_t seed)
    : m_scenario(scenario), m_places(places), m_exact(scenario.isExact()), m_fleet(scenario, seed),
      m_pace(scenario.policy, scenario.job.package.size), m_now(scenario.conditions.start),
      m_running(scenario.devices.size())
{
}

Expected<RunResult> Rehearsal::run(std::size_t& steps)
{
    if (auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    while (!isOver() && steps > 0 && step())
        --steps;
    m_result.seconds = secondsTo(m_now);
    return std::move(m_result);
}

Expected<void> Rehearsal::begin()
{
    rollout::Engine::Stored stored;
    stored.jobs.push_back(m_scenario.job);
    for (const auto& subject : m_scenario.devices)
        stored.executions.push_back(subject.execution);
    stored.quarantines = m_scenario.conditions.quarantines;
    stored.blackouts = m_scenario.conditions.blackouts;
    if (auto loaded = m_engine.load(std::move(stored), m_now, m_actions); !loaded)
        return loaded;
    const auto& job = *m_engine.job(m_scenario.job.id);
    m_result.opens.resize(job.waves.size());
    for (std::size_t wave = 0; wave < job.waves.size() && job.waves[wave].opened != TimePoint{}; ++wave)
        m_result.opens[wave] = 0;
    for (std::size_t i = 0; i < m_scenario.devices.size(); ++i) {
        const auto& execution = m_scenario.devices[i].execution;
        const ExecutionState state = execution.state;
        if (execution.intendedAt != TimePoint{} || execution.attempt > 1)
            m_pace.told(weightOf(i), m_now);
        if (state == ExecutionState::Succeeded)
            m_pace.succeeded(weightOf(i));
        m_running[i] = state == ExecutionState::Notified || state == ExecutionState::InProgress;
        if (m_running[i])
            m_pace.began(weightOf(i));
    }
    if (job.state == JobState::Draft) {
        if (auto started = m_engine.start(job.id, m_now, m_actions); !started)
            return started;
    } else if (job.state == JobState::Paused) {
        (void)goOn();
    }
    carryOut();
    return {};
}

bool Rehearsal::goOn()
{
    return m_engine.resume(m_scenario.job.id, m_now, m_actions) ||
           m_engine.promote(m_scenario.job.id, m_now, m_actions);
}

// Whether there was anything to wait for.
bool Rehearsal::step()
{
    const auto next = nextMoment();
    if (!next || *next > m_scenario.conditions.start + longest)
        return false;
    m_now = std::max(m_now, *next);
    bool idle = true;
    if (const auto due = m_engine.nextDue(); due && *due <= m_now) {
        tick();
        idle = m_actions.sendDelta.empty();
        carryOut();
    }
    while (const auto event = m_fleet.take(m_now)) {
        handle(*event);
        carryOut();
        idle = false;
        if (isOver())
            return true;
    }
    if (idle)
        m_now += instant;
    return true;
}

// What the engine would do too early, for devices that stand for several, waits.
std::optional<TimePoint> Rehearsal::nextMoment() const
{
    const auto fleet = m_fleet.next();
    auto engine = m_engine.nextDue();
    if (engine && !m_exact) {
        const TimePoint paced = m_pace.next(presentWeight());
        if (const TimePoint until = fleet ? std::min(paced, *fleet) : paced; until != TimePoint::max())
            engine = std::max(*engine, until);
    }
    return fleet && engine ? std::min(*fleet, *engine) : fleet ? fleet : engine;
}

void Rehearsal::tick()
{
    if (m_exact)
        m_engine.tick(m_now, m_actions);
    else
        m_engine.tick(m_now, m_actions, m_pace.next(presentWeight()) <= m_now ? 1 : 0);
}

void Rehearsal::carryOut()
{
    const auto sends = std::exchange(m_actions.sendDelta, {});
    for (const auto& sent : sends)
        send(sent);
    for (const auto& transition : m_actions.transitions) {
        if (!isTerminal(transition.state))
            continue;
        const auto device = m_places.at(transition.device);
        if (m_running[device])
            m_pace.ended(weightOf(device));
        m_running[device] = false;
        if (transition.state == ExecutionState::Succeeded)
            m_pace.succeeded(weightOf(device));
    }
    m_actions.clear();
}

void Rehearsal::send(const rollout::SendDelta& sent)
{
    const auto device = m_places.at(sent.device);
    const double weight = weightOf(device);
    const double now = secondsTo(m_now);
    m_result.told.push_back({now, weight * m_pace.interval(), weight});
    auto& opens = m_result.opens[m_scenario.devices[device].execution.wave];
    opens = std::min(opens.value_or(now), now);
    m_pace.told(weight, m_now);
    if (!m_fleet.isOnline(device)) {
        m_engine.onDeltaOutcome(sent.device, sent.attempt, broker::PublishOutcome::NoSubscribers, m_now,
                                m_actions);
        return;
    }
    note(m_fleet.begin(device, sent.attempt.attempt, m_now), weight);
    if (!m_running[device])
        m_pace.began(weight);
    m_running[device] = true;
    m_engine.onDeltaOutcome(sent.device, sent.attempt, broker::PublishOutcome::Delivered, m_now, m_actions);
    m_engine.onAck(sent.device, sent.attempt.str(), ReportStatus::Running, m_now, m_actions);
}

// Those that a device stands for begin one after the other, and are nearer to the mean than one alone.
void Rehearsal::note(double download, double weight)
{
    const double mean = m_fleet.meanDownload();
    const double seconds = mean + (download - mean) / std::sqrt(weight) + (weight - 1) * m_pace.interval();
    m_result.downloads.push_back({secondsTo(m_now), seconds, weight * double(m_scenario.job.package.size)});
    m_result.downloaded += weight;
    m_result.outlived += download > m_scenario.conditions.assumptions.urlLifeSeconds ? weight : 0;
}

void Rehearsal::handle(const FleetModel::Event& event)
{
    const Subject& subject = m_scenario.devices[event.device];
    const DeviceId& id = subject.execution.device;
    const JobDocument& document = m_scenario.job.document;
    const auto attempt = AttemptId{m_scenario.job.id, int(event.attempt)}.str();
    switch (event.act) {
    case FleetModel::Act::Leaves:
        m_engine.onOnline(id, false, m_now, m_actions);
        break;
    case FleetModel::Act::Returns:
        m_engine.onOnline(id, true, m_now, m_actions);
        m_engine.onSeen(id, m_now, m_actions);
        break;
    case FleetModel::Act::Fails:
        m_engine.onAck(id, attempt, ReportStatus::Failure, m_now, m_actions);
        break;
    case FleetModel::Act::Succeeds:
        if (!subject.execution.softwareName.empty())
            m_engine.onSoftwareName(id, document.packageName.str(), m_now, m_actions);
        m_engine.onReport(id,
                          rollout::UpdateReport{.jobId = attempt,
                                                .status = ReportStatus::Success,
                                                .phase = Phase::None,
                                                .progress = {},
                                                .reason = {}},
                          document.packageVersion.str(), m_now, m_actions);
        break;
    }
}

// An operator who is waited for comes at once; nobody else does.
bool Rehearsal::isOver()
{
    const auto& job = *m_engine.job(m_scenario.job.id);
    m_result.ruleFired = job.why.starts_with("ABORT_");
    if (job.ending == rollout::Ending::Aborting || job.state == JobState::Aborted ||
        job.state == JobState::RollingBack) {
        m_result.outcome = Outcome::Aborted;
        return true;
    }
    while (job.state == JobState::Paused && job.why == "WAVE_SUCCEEDED" && goOn()) {
        ++m_result.waits;
        carryOut();
    }
    if (job.state == JobState::Paused)
        m_result.outcome = Outcome::Paused;
    else if (job.state == JobState::Completed)
        m_result.outcome = Outcome::Completed;
    else if (job.state == JobState::Canceled)
        m_result.outcome = Outcome::Canceled;
    return job.state == JobState::Paused || isTerminal(job.state);
}

double Rehearsal::weightOf(std::size_t device) const
{
    return m_scenario.weights[m_scenario.devices[device].execution.wave];
}

double Rehearsal::presentWeight() const
{
    return m_scenario.weights[m_engine.job(m_scenario.job.id)->wave];
}

double Rehearsal::secondsTo(TimePoint time) const
{
    return std::chrono::duration<double>(time - m_scenario.conditions.start).count();
}

} // namespace drydock::forecast
