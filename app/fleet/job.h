// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "fleet/maintenance_window.h"
#include "fleet/names.h"
#include "fleet/rollout_policy.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// The life of a job: one package version brought to a set of devices.
enum class JobState : std::uint8_t {
    Draft,
    WaitingForApproval,
    Rejected,
    Scheduled,
    InProgress,
    Paused,
    RollingBack,
    Completed,
    Canceled,
    Aborted
};
inline constexpr std::size_t jobStateCount = 10;

/// "DRAFT", "IN_PROGRESS" … as the wire has them.
[[nodiscard]] std::string_view toString(JobState state);
[[nodiscard]] std::optional<JobState> jobStateFromString(std::string_view text);
/// Rejected, completed, canceled or aborted: nothing happens any more.
[[nodiscard]] bool isTerminal(JobState state);

/// Where a job's devices come from: exactly one is set.
struct JobTargets
{
    std::string query; ///< in the query language; its syntax is checked by who evaluates it
    std::string list;  ///< id of a target list
    std::string group; ///< a group's id
    std::string job;   ///< of a roll-back: id of the job whose devices go back; only the service makes these
    bool operator==(const JobTargets&) const = default;
};

/// How long an execution may stay; nothing means for ever.
struct JobTimeouts
{
    std::optional<Duration> notified;                          ///< told, and not begun
    std::optional<Duration> inProgress = std::chrono::days(1); ///< begun, and not ended
    std::optional<Duration> step; ///< since the last sign of progress (RUNNING and progress reset it)
    Duration confirmWithin = std::chrono::minutes(10); ///< SUCCESS, and the version not yet reported
    bool operator==(const JobTimeouts&) const = default;
};

/// Which ends get another attempt (AWS IoT Jobs, `jobExecutionsRetryConfig`).
enum class RetryType : std::uint8_t { Failed, TimedOut, All };

struct RetryRule
{
    RetryType failureType = RetryType::All;
    int numberOfRetries = 0; ///< 0–10
    bool operator==(const RetryRule&) const = default;
};

/// An unanswered command is sent again, under the same id: after `after`, then `factor` times as long …
struct ReissueRule
{
    Duration after = std::chrono::minutes(5);
    int factor = 2; ///< 1–10
    int times = 5;  ///< 0–20; 0 turns reissue off
    bool operator==(const ReissueRule&) const = default;
};

/// What happens to a job's executions when its time is over (AWS IoT Jobs, `endBehavior`).
enum class EndBehavior : std::uint8_t {
    StopRollout, ///< nobody else is told; who was told may finish
    Cancel,      ///< likewise, and who was told and has not begun is not waited for
    ForceCancel  ///< everybody's execution ends
};

struct JobSchedule
{
    std::optional<TimePoint> startTime;
    std::optional<TimePoint> endTime;
    EndBehavior endBehavior = EndBehavior::StopRollout;
    std::vector<MaintenanceWindow> maintenanceWindows; ///< none: at any time
    bool operator==(const JobSchedule&) const = default;
};
inline constexpr std::size_t mostWindows = 10;

/// Whether a job is for the devices that match as it is made, or for those that come to match later, too (AWS
/// IoT Jobs, `targetSelection`).
enum class TargetSelection : std::uint8_t { Snapshot, Continuous };

/// What an operator asks for, as it came and is kept. Fields of the policy that this version does not offer
/// are refused by name when read, never ignored.
struct JobDocument
{
    std::string name;
    PackageName packageName;
    Version packageVersion;
    JobTargets targets;
    TargetSelection targetSelection = TargetSelection::Snapshot;
    RolloutPolicy rollout;
    std::vector<AbortRule> abort;
    JobTimeouts timeout;
    std::vector<RetryRule> retry;
    std::optional<QuarantineRule> quarantine;
    ReissueRule reissue;
    JobSchedule schedule;
    bool needsApproval = false; ///< by somebody else than its creator
    int priority = 5;           ///< 0–9; the higher goes first
    std::string comment;
    bool operator==(const JobDocument&) const = default;
};

/// InvalidArgument or Unsupported, with the field's dotted path ("rollout.maximumPerMinute").
[[nodiscard]] Expected<JobDocument> parseJobDocument(const nlohmann::json& json);
/// Complete: defaults are written out.
[[nodiscard]] nlohmann::json toJson(const JobDocument& document);

} // namespace drydock
