// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "fleet/percentage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// What follows a wave whose success gate is passed (hawkBit, `successAction`).
enum class AfterSuccess : std::uint8_t {
    Next, ///< the next wave begins
    Pause ///< the job waits for an operator
};

/// One part of the devices, told before the next part is (hawkBit, deployment groups). Its size is one of
/// `percentage`, `count` and `query`; the last wave takes everybody who is left, and needs none.
struct WaveRule
{
    std::optional<Percentage> percentage; ///< of the job's devices as it is made, rounded down, at least one
    std::optional<std::uint32_t> count;   ///< ≥ 1
    std::string query;                    ///< those that match as the job is made
    /// SUCCEEDED / (wave − ALREADY_INSTALLED − INCOMPATIBLE − REMOVED) ≥ this opens the next wave. Every wave
    /// but the last has one.
    std::optional<Percentage> successThreshold;
    /// (FAILED + TIMED_OUT + REJECTED) / executed ≥ this pauses the job, once `minimumExecuted` are executed:
    /// ended as one of SUCCEEDED, FAILED, TIMED_OUT and REJECTED.
    std::optional<Percentage> errorThreshold;
    std::uint32_t minimumExecuted = 1;
    AfterSuccess afterSuccess = AfterSuccess::Next;
    bool operator==(const WaveRule&) const = default;
};
inline constexpr std::size_t mostWaves = 30; ///< what a summary of 16 KiB can show

/// A rate that grows with what was reached (AWS IoT Jobs, `exponentialRate`); `maximumPerMinute` bounds it.
struct ExponentialRate
{
    enum class Criterion : std::uint8_t { Notified, Succeeded };

    int baseRatePerMinute = 1; ///< 1–60,000
    int factorInTenths = 20;   ///< 11–50: 1.1 to 5, one decimal
    Criterion criterion = Criterion::Notified;
    std::uint32_t every = 1; ///< each time so many more devices are reached, the rate is multiplied
    bool operator==(const ExponentialRate&) const = default;
};

/// How fast, and to whom first.
struct RolloutPolicy
{
    std::vector<WaveRule> waves; ///< none: everybody is one wave without gates
    int maximumPerMinute = 1000; ///< 1–60,000
    std::optional<ExponentialRate> exponentialRate;
    std::optional<std::uint32_t> maximumConcurrent; ///< devices told whose execution has not ended; ≥ 1
    /// Devices are told no faster than they could download at this many bytes a second together.
    std::optional<std::int64_t> bytesPerSecond;
    bool operator==(const RolloutPolicy&) const = default;
};

/// What an abort rule counts.
enum class AbortFailure : std::uint8_t {
    Failed,
    Rejected,
    TimedOut,
    Offline, ///< went offline after it was told, is so still, and has not ended
    All      ///< FAILED + REJECTED + TIMED_OUT
};
enum class AbortAction : std::uint8_t { Pause, Cancel, Rollback };

/// Stops a job that goes wrong (AWS IoT Jobs, `abortCriteria`). Counted / executed executions of the job ≥
/// the threshold, once so many are executed; OFFLINE: counted / told.
struct AbortRule
{
    AbortFailure failureType = AbortFailure::All;
    Percentage threshold;
    std::uint32_t minimumExecuted = 1; ///< `minNumberOfExecutedThings`
    AbortAction action = AbortAction::Cancel;
    bool operator==(const AbortRule&) const = default;
};
inline constexpr std::size_t mostAbortRules = 10;

/// A device that fails again and again is held back from all jobs for a while (NervesHub, penalty box).
struct QuarantineRule
{
    int failures = 3; ///< attempts that ended FAILED or TIMED_OUT, in jobs with such a rule; 1–10
    Duration within = std::chrono::days(1);
    Duration hold = std::chrono::days(1); ///< `for` in the document
    bool operator==(const QuarantineRule&) const = default;
};

[[nodiscard]] std::string_view toString(AfterSuccess after);
[[nodiscard]] std::string_view toString(AbortFailure failure);
[[nodiscard]] std::string_view toString(AbortAction action);

} // namespace drydock
