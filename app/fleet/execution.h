// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace drydock {

/// One device's share of a job.
enum class ExecutionState : std::uint8_t {
    Queued,     ///< not told yet: waits for rate, for another job, or for the device to connect
    Notified,   ///< the broker took the command for somebody
    InProgress, ///< the device said so
    Succeeded,
    Failed,
    Rejected, ///< the device refused: final, never tried again
    TimedOut,
    Canceled,
    Removed,          ///< the device was deleted, or left the targets
    AlreadyInstalled, ///< reported the version before it was told
    Incompatible,     ///< the package is not made for its hardware
    Quarantined
};
inline constexpr std::size_t executionStateCount = 12;

/// "QUEUED", "IN_PROGRESS" … as the wire has them.
[[nodiscard]] std::string_view toString(ExecutionState state);
[[nodiscard]] std::optional<ExecutionState> executionStateFromString(std::string_view text);
/// "queued", "inProgress", "timedOut" …: the names of counters.
[[nodiscard]] std::string_view counterName(ExecutionState state);
/// True for all but QUEUED, NOTIFIED, IN_PROGRESS and QUARANTINED.
[[nodiscard]] bool isTerminal(ExecutionState state);

/// Where an execution in progress is. `Confirming`: SUCCESS came, the version's report did not yet.
enum class Phase : std::uint8_t { None, Downloading, Verifying, Applying, Rebooting, Confirming };
/// "downloading" …; empty for None.
[[nodiscard]] std::string_view toString(Phase phase);
/// What a device may report: everything but "confirming".
[[nodiscard]] std::optional<Phase> reportedPhaseFromString(std::string_view text);

/// What makes a success one.
enum class Proof : std::uint8_t {
    None,
    VersionReport,  ///< the device reported the version
    Acknowledgement ///< its word only: it never reported a version
};
/// "version", "ack"; empty for None.
[[nodiscard]] std::string_view toString(Proof proof);

/// What a device says of an attempt, in reported.update.status or as a plain-text acknowledgement.
enum class ReportStatus : std::uint8_t { Running, Success, Failure, Rejected };
[[nodiscard]] std::string_view toString(ReportStatus status);
[[nodiscard]] std::optional<ReportStatus> reportStatusFromString(std::string_view text);

/// Why an execution is as it is, where the service knows; `Reported` means in the device's own words.
enum class Reason : std::uint8_t {
    None,
    Reported,
    BlockedByJob,    ///< another job's execution is open on the device
    NotConnected,    ///< the command reached nobody; it is told when it is seen
    BrokerRefused,   ///< the broker would not take the command
    Unconfirmed,     ///< SUCCESS, and no report of the version within `confirmWithin`
    VersionMismatch, ///< SUCCESS, and another version reported
    NotifiedTimeout,
    InProgressTimeout,
    StepTimeout,
    CanceledByOperator,
    DeviceDeleted,
    HardwareModel, ///< not among the package's models
    EndTime,       ///< the job's time is over
    JobStopped,    ///< one of the job's rules stopped it
    LeftTargets    ///< the device is no longer among those that a CONTINUOUS job is for
};
inline constexpr std::size_t reasonCount = 16;
/// "BLOCKED_BY_JOB", "UNCONFIRMED" …; empty for None and Reported.
[[nodiscard]] std::string_view toString(Reason reason);

} // namespace drydock
