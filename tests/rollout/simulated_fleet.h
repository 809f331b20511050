// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/maintenance_windows.h"
#include "rollout/random_policy.h"
#include "rollout/simulated_store.h"
#include "rollout/simulated_targets.h"
#include "rollout/waves.h"
#include "rollout/why_ended.h"
#include "rollout/why_truth.h"

#include <array>
#include <cstdio>
#include <deque>

namespace drydock::rollout {

/// An engine, a store and a fleet of one random history, and what is checked at each step of theirs.
class SimulatedFleet
{
protected:
    explicit SimulatedFleet(unsigned seed)
        : m_seed(seed), m_random(seed), m_packages(seed % 5 > 0),
          m_engine(&m_packages, seed % 3 == 0   ? 0
                                : seed % 3 == 1 ? 5
                                                : 1000)
    {
    }

    using O = broker::PublishOutcome;

    struct Device
    {
        std::string id;
        std::string version = "1.0.0";
        bool reports = false;
        bool online = false;
        std::string command; ///< the attempt that it was told of last
    };

    void makeBlackout()
    {
        using namespace std::chrono_literals;
        if (m_random.oneIn(3))
            m_blackouts = {{.id = "fair",
                            .why = "",
                            .start = m_now + std::chrono::minutes(m_random.below(200)),
                            .end = m_now + 4h,
                            .window = {}}};
        done(m_engine.setBlackouts(m_blackouts, m_now, m_actions));
    }

    // Of the seed alone: who is drawn into which wave hangs on it.
    [[nodiscard]] JobId idOf(int number) const
    {
        std::array<char, 13> tail{};
        std::snprintf(tail.data(), tail.size(), "%012x", m_seed * 16 + unsigned(number));
        return JobId::parse("01931111-2222-7000-8000-" + std::string(tail.data())).value();
    }

    void create(int number)
    {
        std::vector<Target> targets;
        for (const auto& device : m_devices) {
            if (targets.empty() || m_random.below(5) > 0)
                targets.push_back(targetOf(device));
        }
        const JobId id = idOf(number);
        for (const auto& target : targets)
            m_targets.add(id, target.id);
        auto record = jobRecord(id, randomPolicy(m_random, number, m_now), m_now);
        record.package.size = 60;
        if (m_random.oneIn(2)) {
            done(m_engine.create(std::move(record), std::move(targets), m_now, m_actions));
        } else {
            assignWaves(record.document.rollout, id, targets);
            record.planned.resize(std::max<std::size_t>(1, record.document.rollout.waves.size()));
            for (const auto& target : targets)
                ++record.planned[target.wave];
            if (record.document.targetSelection == TargetSelection::Continuous)
                record.since = 1;
            m_planned.emplace(id.str(), std::move(targets));
            done(m_engine.plan(std::move(record), m_now, m_actions));
        }
        commit();
        done(m_engine.start(id, m_now, m_actions));
        commit();
    }

    // The next devices of jobs that are being made, as who drives the engine brings them.
    void addPlanned()
    {
        for (const auto& id : m_engine.beingMade()) {
            if (m_engine.job(id)->planned.empty()) {
                m_engine.lookedAgain(id, m_now, m_actions);
                continue;
            }
            const auto& targets = m_planned.at(id.str());
            const std::size_t done = m_engine.job(id)->counts.total();
            const std::size_t end = std::min(targets.size(), done + 1 + std::size_t(m_random.below(5)));
            std::vector<Target> next;
            for (auto i = done; i < end; ++i) {
                for (const auto& device : m_devices) {
                    if (deviceId(device.id) == targets[i].id)
                        next.push_back(targetOf(device));
                }
            }
            m_engine.addPlanned(id, next, m_now, m_actions);
        }
        commit();
    }

    void commit()
    {
        for (const auto& sent : m_store.commit(m_engine, m_actions)) {
            m_wire.push_back(sent);
            sending(sent);
        }
        for (const auto& [device, number] : m_store.open)
            m_store.check(number <= 1, "two open executions on " + device);
        m_jobs = m_engine.jobs();
        for (const auto& id : m_jobs)
            checkRollback(m_store, *m_engine.job(id));
        explain();
    }

    [[nodiscard]] Target targetOf(const Device& device)
    {
        return {.id = deviceId(device.id),
                .reportedVersion = device.version,
                .hardwareModel = "m",
                .reportsVersion = device.reports,
                .softwareName = {},
                .waveQueries = unsigned(m_random.below(16))};
    }

    // Of one device after another, in each of its jobs.
    void explain()
    {
        const DeviceId device = deviceId(m_devices[++m_explained % m_devices.size()].id);
        for (const auto& id : m_jobs) {
            const auto stored = m_store.executions.find({id.str(), device.str()});
            if (stored == m_store.executions.end())
                continue;
            const JobRecord& job = *m_engine.job(id);
            auto why = m_engine.why(id, device, m_now);
            m_store.check(why || isTerminal(job.state), "nothing said of an open execution");
            if (!why)
                why = whyEnded(job, stored->second);
            const WhyTruth truth(m_store, job, [&](TimePoint at) { return isOpen(job, at); });
            if (!truth.holds(*why, stored->second, m_now))
                m_store.check(false, "not so: " + std::string(toString(why->kind)) + ", " + whyText(*why) +
                                         " at " + formatUtc(m_now) + ", " + encodeExecution(stored->second) +
                                         " of " + m_store.shown(id));
        }
    }

    [[nodiscard]] bool isOpen(const JobRecord& job) const { return isOpen(job, m_now); }
    [[nodiscard]] bool isOpen(const JobRecord& job, TimePoint at) const
    {
        for (const auto& blackout : m_blackouts) {
            if (blackout.start <= at && at < blackout.end)
                return false;
        }
        return !m_store.frozen && job.state == JobState::InProgress && windowsOf(job).at(at).open;
    }

    [[nodiscard]] const MaintenanceWindows& windowsOf(const JobRecord& job) const
    {
        auto known = m_windows.find(job.id.str());
        if (known == m_windows.end())
            known = m_windows
                        .emplace(job.id.str(),
                                 MaintenanceWindows::make(job.document.schedule.maintenanceWindows).value())
                        .first;
        return known->second;
    }

    // Everything that is said of what goes out.
    void sending(const SendDelta& sent)
    {
        using namespace std::chrono_literals;
        const JobRecord& job = *m_engine.job(sent.attempt.job);
        const RolloutPolicy& rollout = job.document.rollout;
        auto& times = m_sent[job.id.str()];
        times.push_back(m_now);
        while (times.front() <= m_now - 1min)
            times.pop_front();
        int rate = rollout.maximumPerMinute;
        if (const auto& growing = rollout.exponentialRate) {
            const bool notified = growing->criterion == ExponentialRate::Criterion::Notified;
            rate = exponentialRate(*growing, rate,
                                   notified ? job.counts.total() : job.counts[ExecutionState::Succeeded]);
        }
        m_store.check(times.size() <= std::size_t(rate), "more in a minute than the rate");
        m_store.check(isOpen(job), "sent while nothing may be: " + m_store.shown(job.id));
        m_store.check(job.ending == Ending::None || job.ending == Ending::Stopping || sent.reissue,
                      "sent by a job that is being ended");
        const auto& e = m_store.executions.at({job.id.str(), sent.device.str()});
        m_store.check(e.wave <= job.wave, "told before its wave was opened");
        if (sent.reissue)
            return;
        const auto quarantine = m_store.quarantines.find(sent.device.str());
        m_store.check(quarantine == m_store.quarantines.end() || !quarantine->second.isHeld() ||
                          e.queuedAt < quarantine->second.since,
                      "told in quarantine");
        m_store.check(!rollout.maximumConcurrent ||
                          m_store.running(job.id.str()) < *rollout.maximumConcurrent,
                      "told while as many run as may");
    }

    void deliver()
    {
        const auto sent = m_wire.front();
        m_wire.pop_front();
        for (auto& device : m_devices) {
            if (device.id != sent.device.str())
                continue;
            const int fate = m_ending ? 9 : m_random.below(20);
            if (device.online && fate != 1)
                device.command = sent.attempt.str();
            m_engine.onDeltaOutcome(sent.device, sent.attempt,
                                    fate == 0       ? O::Lost
                                    : fate == 1     ? O::Refused
                                    : device.online ? O::Delivered
                                                    : O::NoSubscribers,
                                    m_now, m_actions);
        }
        commit();
    }

    void connect(Device& device)
    {
        device.online = true;
        const DeviceId id = deviceId(device.id);
        m_engine.onOnline(id, true, m_now, m_actions);
        m_engine.onSeen(id, m_now, m_actions);
        if (const auto open = m_engine.openExecution(id); open && m_engine.mayFetch(id, m_now)) {
            const JobRecord& job = *m_engine.job(open->job);
            const auto& most = job.document.rollout.maximumConcurrent;
            m_store.check(open->state != ExecutionState::Queued ||
                              (isOpen(job) && (!most || m_store.running(job.id.str()) < *most)),
                          "handed over where nothing may be told");
            device.command = open->attemptId().str();
            m_engine.onFetched(id, m_now, m_actions);
        }
        commit();
    }

    void answer(Device& device, int kind)
    {
        if (device.command.empty() || !device.online)
            return;
        const DeviceId id = deviceId(device.id);
        const auto report = [&](ReportStatus status, Phase phase) {
            m_engine.onReport(id, UpdateReport{device.command, status, phase, 5, {}}, {}, m_now, m_actions);
        };
        if (kind == 0) {
            report(ReportStatus::Running, Phase::Downloading);
        } else if (kind == 1) {
            m_engine.onAck(id, device.command, ReportStatus::Failure, m_now, m_actions);
        } else if (kind == 2 && device.reports) {
            m_engine.onReport(id, {}, device.version, m_now, m_actions);
        } else if (kind == 3) {
            report(ReportStatus::Rejected, Phase::None);
        } else {
            const auto attempt = AttemptId::parse(device.command).value();
            device.version = m_engine.job(attempt.job)->document.packageVersion.str();
            m_engine.onAck(id, device.command, ReportStatus::Success, m_now, m_actions);
            if (device.reports && (m_ending || m_random.below(3) > 0))
                m_engine.onReport(id, {}, device.version, m_now, m_actions);
        }
        commit();
    }

    // Killed: what was not committed and what was on the wire is gone.
    void restart()
    {
        m_wire.clear();
        m_actions.clear();
        auto stored = m_store.load();
        stored.blackouts = m_blackouts;
        done(m_engine.load(std::move(stored), m_now, m_actions));
        commit();
    }

    unsigned m_seed;
    Random m_random;
    TimePoint m_now = fromMilliseconds(1'800'000'000'000);
    SimulatedPackages m_packages;
    SimulatedTargets m_targets;
    Engine m_engine;
    Actions m_actions;
    SimulatedStore m_store;
    std::vector<Blackout> m_blackouts;
    std::vector<Device> m_devices;
    std::vector<JobId> m_jobs;
    std::map<std::string, std::vector<Target>> m_planned; ///< devices of the jobs that are made in pieces
    std::deque<SendDelta> m_wire;
    std::map<std::string, std::deque<TimePoint>> m_sent;
    mutable std::map<std::string, MaintenanceWindows> m_windows; ///< of jobs; dear to make
    std::size_t m_explained = 0;
    bool m_ending = false;
};

} // namespace drydock::rollout
