// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why_text.h"
#include "rollout/simulated_store.h"

#include <functional>
#include <string>

namespace drydock::rollout {

/// Whether what is said of a device is so, by what is stored of it.
class WhyTruth
{
public:
    /// `isOpen`: whether the job may tell anybody at a time.
    WhyTruth(const SimulatedStore& store, const JobRecord& job, std::function<bool(TimePoint)> isOpen)
        : m_store(store), m_job(job), m_isOpen(std::move(isOpen))
    {
    }

    [[nodiscard]] bool holds(const Why& why, const ExecutionRecord& e, TimePoint now) const
    {
        const std::string text = whyText(why);
        return text.size() > 10 && text.ends_with('.') && isEnd(why.kind) == isTerminal(e.state) &&
               why.attempt == e.attempt && why.attempts >= why.attempt &&
               (!why.next || nextHolds(why, now)) && kindHolds(why, e, now);
    }

private:
    using S = ExecutionState;
    using K = WhyKind;

    // Of what comes by itself: that it is not over, and that the job may tell then.
    [[nodiscard]] bool nextHolds(const Why& why, TimePoint now) const
    {
        return *why.next >= now && (why.kind == K::Scheduled || m_isOpen(*why.next));
    }

    [[nodiscard]] bool kindHolds(const Why& why, const ExecutionRecord& e, TimePoint now) const
    {
        const bool told = e.intendedAt != TimePoint{};
        const bool waits = e.state == S::Queued && !told;
        switch (why.kind) {
        case K::NoUpdate:
        case K::JobEnding:
            return e.state == S::Queued &&
                   (m_job.ending != Ending::None || m_job.state == JobState::RollingBack ||
                    m_job.state == JobState::Rejected);
        case K::Draft:
            return m_job.state == JobState::Draft;
        case K::WaitsForApproval:
            return m_job.state == JobState::WaitingForApproval;
        case K::Preparing:
            return m_job.isBeingMade() || m_job.isDue(Sweep::Begin);
        case K::Scheduled:
            return m_job.state == JobState::Scheduled && why.next > now;
        case K::JobPaused:
            return m_job.state == JobState::Paused && e.state == S::Queued;
        case K::WaitsForWave:
            return waits && e.wave > m_job.wave && why.waves->open == m_job.wave &&
                   why.waves->succeeded.part == m_job.waves[m_job.wave].counts[S::Succeeded];
        case K::WaitsForJob:
            return waits && otherIsOpen(why.otherJob, e.device);
        case K::Frozen:
            return m_store.frozen;
        case K::BlackedOut:
        case K::WaitsForWindow:
            return !m_store.frozen && m_job.state == JobState::InProgress && !m_isOpen(now);
        case K::WaitsForSlot:
            return m_isOpen(now) && why.slots->part == taken() && taken() >= why.slots->whole &&
                   why.slots->whole == *m_job.document.rollout.maximumConcurrent;
        case K::WaitsForBytes:
        case K::WaitsForRate:
            return m_isOpen(now) && e.wave <= m_job.wave && (hasSlot(e) || hasFreeSlot());
        case K::Quarantined:
            return e.state == S::Quarantined && m_store.quarantines.at(e.device.str()).isHeld();
        case K::Sending:
        case K::SendsAgain:
            return e.state == S::Queued && told;
        case K::WaitsForDevice:
            return told && e.reason == Reason::NotConnected;
        case K::BrokerRefused:
            return told && e.reason == Reason::BrokerRefused;
        case K::Told:
        case K::FetchedAgain:
            return e.state == S::Notified && why.times == 1 + e.reissues &&
                   (why.kind == K::FetchedAgain) == (e.fetches > 0);
        case K::Running:
        case K::Stalled:
            return e.state == S::InProgress && e.phase != Phase::Confirming;
        case K::Confirming:
            return e.state == S::InProgress && e.phase == Phase::Confirming && why.until >= now;
        default:
            return endHolds(why, e);
        }
    }

    [[nodiscard]] bool endHolds(const Why& why, const ExecutionRecord& e) const
    {
        switch (why.kind) {
        case K::Arrived:
            return e.state == S::Succeeded && !why.proof.empty();
        case K::AlreadyInstalled:
            return e.state == S::AlreadyInstalled;
        case K::Failed:
        case K::Unconfirmed:
            return e.state == S::Failed;
        case K::VersionMismatch:
            return e.state == S::Failed && why.reported != why.version && !why.reported.empty();
        case K::Rejected:
            return e.state == S::Rejected;
        case K::TimedOut:
            return e.state == S::TimedOut && why.within > Duration{};
        case K::Canceled:
            return e.state == S::Canceled && !why.reason.empty();
        case K::Incompatible:
            return e.state == S::Incompatible;
        case K::Removed:
            return e.state == S::Removed;
        default:
            return false;
        }
    }

    [[nodiscard]] static bool hasSlot(const ExecutionRecord& e)
    {
        return e.intendedAt != TimePoint{} && !e.parked && !isTerminal(e.state);
    }
    [[nodiscard]] std::uint64_t taken() const
    {
        std::uint64_t taken = 0;
        for (const auto& [key, e] : m_store.executions)
            taken += e.job == m_job.id && hasSlot(e) ? 1 : 0;
        return taken;
    }
    [[nodiscard]] bool hasFreeSlot() const
    {
        const auto& most = m_job.document.rollout.maximumConcurrent;
        return !most || taken() < *most;
    }
    [[nodiscard]] bool otherIsOpen(const std::string& job, const DeviceId& device) const
    {
        const auto other = m_store.executions.find({job, device.str()});
        return job != m_job.id.str() && other != m_store.executions.end() && !isTerminal(other->second.state);
    }

    const SimulatedStore& m_store;
    const JobRecord& m_job;
    std::function<bool(TimePoint)> m_isOpen;
};

} // namespace drydock::rollout
