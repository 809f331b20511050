// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/execution.h"
#include "fleet/job.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// Executions of a job at one time of its life. `other`: already installed, removed, incompatible and
/// quarantined ones, which the series does not tell apart.
struct SeriesPoint
{
    TimePoint time;
    std::uint32_t queued = 0;
    std::uint32_t notified = 0;
    std::uint32_t inProgress = 0;
    std::uint32_t succeeded = 0;
    std::uint32_t failed = 0;
    std::uint32_t rejected = 0;
    std::uint32_t timedOut = 0;
    std::uint32_t canceled = 0;
    std::uint32_t other = 0;

    [[nodiscard]] std::uint32_t notSuccessful() const { return failed + rejected + timedOut + canceled; }
    /// Devices that were told and came to an end.
    [[nodiscard]] std::uint32_t served() const { return succeeded + failed + rejected + timedOut; }
    bool operator==(const SeriesPoint&) const = default;
};

/// Where one wave of a job stands. A default TimePoint means "not yet".
struct WaveStanding
{
    std::uint32_t devices = 0;
    std::uint32_t ended = 0; ///< executions of the wave, whatever way
    TimePoint opened;
    TimePoint passed;
    bool promoted = false; ///< by an operator, whatever its gate said
    // Success gate: so many of the candidates succeeded, so many have to.
    std::uint32_t succeeded = 0;
    std::uint32_t needed = 0;
    std::uint32_t candidates = 0; ///< the wave without those that need nothing, or were removed
    // Error gate: so many of those that were tried did not succeed, since the job was resumed last.
    std::uint32_t errors = 0;
    std::uint32_t executed = 0;
    bool operator==(const WaveStanding&) const = default;
};

/// What retained fleet/jobs/{jobId} says of a job. A default TimePoint means "not yet".
struct JobSummary
{
    static constexpr std::chrono::minutes rateWindow{10}; ///< over which rates are told

    JobId id;
    JobDocument document;
    JobState state = JobState::Draft;
    bool canceling = false;
    std::string why; ///< why in this state; empty where nothing is to be said
    std::string createdBy;
    std::string approvedBy;             ///< or rejected by; empty where nobody was asked, or has answered
    std::string rollsBack;              ///< the job whose devices this one brings back; empty for others
    std::vector<std::string> rollbacks; ///< the jobs that do so for this one
    TimePoint created;
    TimePoint started;
    TimePoint ended;
    std::array<std::uint32_t, executionStateCount> counts{};
    std::uint32_t total = 0;
    std::uint32_t wave = 0;          ///< the last that was opened
    std::vector<WaveStanding> waves; ///< empty for a job without waves
    std::vector<SeriesPoint> series; ///< empty in rows of jobs.list

    [[nodiscard]] std::uint32_t count(ExecutionState s) const { return counts[std::size_t(s)]; }
    [[nodiscard]] bool isOpen() const { return !isTerminal(state); }
    /// "NAME@VERSION".
    [[nodiscard]] std::string package() const;
    [[nodiscard]] const std::string& title() const { return document.name; }

    /// Executions that ended, whatever way.
    [[nodiscard]] std::uint32_t finished() const;
    /// Devices that have the version: succeeded or already installed.
    [[nodiscard]] std::uint32_t arrived() const;
    /// Ended, and left their devices without the version.
    [[nodiscard]] std::uint32_t notSuccessful() const;
    /// Of all devices; 0 to 100.
    [[nodiscard]] double percentFinished() const;
    /// Devices served a minute over the last `window` before `now`, or over the job's life where it is
    /// shorter.
    [[nodiscard]] double servedPerMinute(TimePoint now, std::chrono::minutes window = rateWindow) const;
    /// By the rate of the last ten minutes, else by what the document allows; nothing where the job does not
    /// go on, and where all were told and none has ended for so long: nobody knows when they will.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(TimePoint now) const;
    bool operator==(const JobSummary&) const = default;
};

/// How many devices were served in one minute of a job.
struct MinuteCount
{
    TimePoint begin;
    std::uint32_t served = 0;
    bool operator==(const MinuteCount&) const = default;
};
/// The last `minutes` of a job's life up to `end`, oldest first.
[[nodiscard]] std::vector<MinuteCount> servedByMinute(const std::vector<SeriesPoint>& series, TimePoint end,
                                                      std::size_t minutes);

/// A query of the devices whose last execution is this job's, in one state.
[[nodiscard]] std::string devicesOfJobQuery(const JobId& job, ExecutionState state);

/// The numbers as CSV, one line a point of the series; times in UTC.
[[nodiscard]] std::string seriesCsv(const JobSummary& job);

} // namespace drydock::client
