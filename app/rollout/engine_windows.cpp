// SPDX-License-Identifier: GPL-3.0-or-later
// When devices may be told anything: windows, black-outs, the freeze.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

Expected<void> Engine::setBlackouts(std::vector<Blackout> blackouts, TimePoint now, Actions& actions)
{
    const State::Call call(*m_state, now, actions);
    return m_state->useBlackouts(std::move(blackouts));
}

Expected<void> Engine::State::useBlackouts(std::vector<Blackout> list)
{
    std::vector<std::pair<Blackout, MaintenanceWindows>> made;
    for (auto& blackout : list) {
        auto windows = MaintenanceWindows::make(blackout.window ? std::vector{*blackout.window}
                                                                : std::vector<MaintenanceWindow>{});
        if (!windows)
            return tl::unexpected(windows.error().in("black-out " + blackout.id));
        made.emplace_back(std::move(blackout), *std::move(windows));
    }
    blackouts = std::move(made);
    return {};
}

std::vector<Blackout> Engine::blackouts() const
{
    std::vector<Blackout> blackouts;
    for (const auto& [blackout, windows] : m_state->blackouts)
        blackouts.push_back(blackout);
    return blackouts;
}

bool Engine::State::covers(const std::pair<Blackout, MaintenanceWindows>& blackout, TimePoint at)
{
    const auto& [what, windows] = blackout;
    return what.window ? windows.at(at).open : what.start <= at && at < what.end;
}

bool Engine::State::blackedOut(TimePoint at) const
{
    return std::ranges::any_of(blackouts, [at](const auto& item) { return covers(item, at); });
}

// Whether its devices may be told, or handed, anything at this time.
bool Engine::State::mayTell(const Job& job, TimePoint at) const
{
    return !frozen && job.record.state == JobState::InProgress && !blackedOut(at) &&
           (job.record.document.schedule.maintenanceWindows.empty() || job.windows.at(at).open);
}

// When `mayTell` may turn true at or after a time, as far as windows and black-outs decide; nothing for
// never.
std::optional<TimePoint> Engine::State::mayTellFrom(const Job& job, TimePoint at) const
{
    constexpr int mostSteps = 64; // who is woken too early looks again
    for (int step = 0; step < mostSteps; ++step) {
        const TimePoint before = at;
        const auto waitFor = [&at](const std::optional<TimePoint>& until) {
            at = until.value_or(TimePoint::max());
        };
        if (!job.record.document.schedule.maintenanceWindows.empty()) {
            if (const auto window = job.windows.at(at); !window.open)
                waitFor(window.until);
        }
        for (const auto& [blackout, windows] : blackouts) {
            if (at == TimePoint::max())
                break;
            if (!blackout.window) {
                if (blackout.start <= at && at < blackout.end)
                    waitFor(blackout.end);
            } else if (const auto closed = windows.at(at); closed.open) {
                waitFor(closed.until);
            }
        }
        if (at == TimePoint::max())
            return std::nullopt;
        if (at == before)
            break;
    }
    return at;
}

// When one of the job's devices can be told next, as far as time alone decides; may be in the past.
std::optional<TimePoint> Engine::State::nextTell(const Job& job) const
{
    // The head may be one whose turn is over: it is looked at, and leaves the queue.
    const bool fresh = !job.ready.empty() && job.slotFor(*job.ready.front());
    if (frozen || !job.isPrepared() || (!fresh && job.reissues.empty()))
        return std::nullopt;
    TimePoint next = std::max(job.rate.next(), now);
    if (fresh && job.reissues.empty() && job.bytes)
        next = std::max(next, job.bytes->next());
    return mayTellFrom(job, next);
}

} // namespace drydock::rollout
