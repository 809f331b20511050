// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/simulated_fleet.h"

namespace drydock::rollout {

/// One random history: a fleet, jobs of random policies, faults, operators who do this and that, and a
/// service that is killed now and then. What `run` gives is the first thing that did not hold; empty where
/// all did.
class Simulation : private SimulatedFleet
{
public:
    explicit Simulation(unsigned seed) : SimulatedFleet(seed) {}

    std::string run()
    {
        const int devices = 1 + m_random.below(20);
        for (int i = 0; i < devices; ++i)
            m_devices.push_back({.id = "d" + std::to_string(i),
                                 .reports = m_random.below(3) > 0,
                                 .online = m_random.below(4) > 0});
        makeBlackout();
        const int jobs = 1 + m_random.below(3);
        for (int i = 0; i < jobs; ++i)
            create(i);
        for (int step = 0; step < 150 && m_store.problem.empty(); ++step)
            randomStep();
        finish();
        return m_store.problem;
    }

private:
    // Of a job that is over, as a store has it beside what devices are now.
    std::vector<ExecutionRecord> endedOf(const JobId& job) const
    {
        std::vector<ExecutionRecord> ended;
        for (const auto& [key, e] : m_store.executions) {
            if (e.job != job || !isTerminal(m_engine.job(job)->state))
                continue;
            ended.push_back(e);
            for (const auto& device : m_devices) {
                if (device.id == key.second)
                    ended.back().reportedVersion = device.version;
            }
        }
        return ended;
    }

    void rollBack(const JobId& job)
    {
        if (!m_engine.isLarge(job)) {
            (void)m_engine.rollBack(job, endedOf(job), "op.other", {}, m_now, m_actions);
            return;
        }
        Survey survey;
        if (isTerminal(m_engine.job(job)->state))
            m_engine.survey(job, endedOf(job), survey, m_now);
        while (!isTerminal(m_engine.job(job)->state) && m_engine.survey(job, survey, 3, m_now)) {
        }
        (void)m_engine.rollBackSurveyed(job, survey, "op.other", {}, m_now, m_actions);
    }

    // Some of those of jobs that are over, now and then from the first on again.
    void bringBack()
    {
        for (const auto& job : m_engine.goingBack()) {
            const auto ended = endedOf(job);
            auto& brought = m_brought[job.str()];
            if (m_random.oneIn(10))
                brought = 0;
            const auto begin = std::min(brought, ended.size());
            brought = std::min(begin + std::size_t(m_random.below(5)), ended.size());
            m_engine.bringBack(job, {ended.begin() + long(begin), ended.begin() + long(brought)}, m_now,
                               m_actions);
            if (brought == ended.size()) {
                m_engine.broughtBack(job, m_now, m_actions);
                brought = 0;
            }
            commit();
        }
    }

    void operate(const JobId& job)
    {
        switch (m_random.below(7)) {
        case 0:
            (void)m_engine.pause(job, {}, m_now, m_actions);
            break;
        case 1:
        case 2:
            (void)m_engine.resume(job, m_now, m_actions);
            break;
        case 3:
            (void)m_engine.promote(job, m_now, m_actions);
            break;
        case 4:
            (void)m_engine.retryFailed(job, m_now, m_actions);
            break;
        case 5:
            if (m_random.oneIn(4))
                rollBack(job);
            else if (m_random.oneIn(3))
                (void)m_engine.cancel(job, m_random.oneIn(2), {}, m_now, m_actions);
            break;
        default:
            (void)m_engine.approve(job, "op.other", m_now, m_actions);
        }
        commit();
    }

    void pass(std::chrono::milliseconds time, int sends)
    {
        m_now += time;
        m_engine.tick(m_now, m_actions, std::size_t(sends),
                      1 + std::size_t(m_random.below(m_ending ? 50 : 5)));
        commit();
        addPlanned();
        bringBack();
    }

    void hold(const DeviceId& id)
    {
        using namespace std::chrono_literals;
        if (m_random.oneIn(30)) {
            m_engine.onDeviceDeleted(id, m_now, m_actions);
            m_targets.deleted(id);
        } else if (m_random.oneIn(10))
            (void)m_engine.quarantine(id,
                                      {.failures = {},
                                       .since = {},
                                       .until = m_random.oneIn(2) ? m_now + 1h : TimePoint{},
                                       .why = "x",
                                       .by = {}},
                                      m_now, m_actions);
        else if (m_random.oneIn(5))
            (void)m_engine.release(id, m_now, m_actions);
    }

    void randomStep()
    {
        Device& device = m_devices[std::size_t(m_random.below(int(m_devices.size())))];
        const DeviceId id = deviceId(device.id);
        switch (m_random.below(15)) {
        case 0:
            if (!device.online) {
                connect(device);
                break;
            }
            device.online = false;
            m_engine.onOnline(id, false, m_now, m_actions);
            break;
        case 1:
            if (m_random.oneIn(2))
                restart();
            break;
        case 2:
            if (m_random.oneIn(8))
                m_store.frozen ? m_engine.thaw(m_now, m_actions) : m_engine.freeze(m_now, m_actions);
            break;
        case 3:
            operate(m_jobs[std::size_t(m_random.below(int(m_jobs.size())))]);
            break;
        case 4:
            m_engine.onAck(id, "nonsense", ReportStatus::Success, m_now, m_actions);
            break;
        case 5:
            hold(id);
            break;
        case 14:
            m_targets.change(m_engine, m_actions, m_random, targetOf(device), m_now);
            break;
        case 6:
        case 7:
        case 8:
            answer(device, m_random.below(7));
            break;
        case 9:
        case 10:
            if (!m_wire.empty())
                deliver();
            break;
        default:
            pass(
                std::chrono::milliseconds(m_random.oneIn(3) ? m_random.below(900'000) : m_random.below(3000)),
                1 + m_random.below(20));
        }
        commit();
    }

    // From now on every device is connected and succeeds, and operators let everything go on.
    void finish()
    {
        m_ending = true;
        m_engine.thaw(m_now, m_actions);
        commit();
        for (int round = 0; round < 4000 && m_store.problem.empty(); ++round) {
            for (const auto& [device, record] : m_engine.quarantined())
                done(m_engine.release(device, m_now, m_actions));
            for (auto& device : m_devices)
                connect(device);
            pass(std::chrono::minutes(1), 1000);
            while (!m_wire.empty())
                deliver();
            for (auto& device : m_devices)
                answer(device, 9);
            bool over = true;
            for (const auto& id : std::vector(m_jobs))
                over = letGoOn(id) && over;
            if (over)
                return;
        }
        for (const auto& id : m_jobs)
            m_store.check(isTerminal(m_engine.job(id)->state), "a job does not end: " + m_store.shown(id));
    }

    bool letGoOn(const JobId& id)
    {
        const JobRecord& job = *m_engine.job(id);
        if (job.state == JobState::Paused && !m_engine.resume(id, m_now, m_actions))
            (void)m_engine.promote(id, m_now, m_actions);
        else if (job.state == JobState::WaitingForApproval &&
                 !m_engine.approve(id, "op.other", m_now, m_actions))
            (void)m_engine.reject(id, "op.other", "too late", m_now, m_actions);
        const auto& counts = job.counts;
        const auto open = m_engine.openForDevices();
        if (counts.terminal() == counts.total() && job.wave + 1 == job.waves.size() &&
            std::ranges::find(open, id) != open.end()) {
            m_targets.check(id, m_store);
            done(m_engine.cancel(id, false, {}, m_now, m_actions));
        }
        commit();
        return isTerminal(m_engine.job(id)->state);
    }

    std::map<std::string, std::size_t> m_brought; ///< of jobs that are over: so many executions
};

} // namespace drydock::rollout
