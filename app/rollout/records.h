// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/blackout.h"
#include "fleet/execution.h"
#include "fleet/job.h"
#include "fleet/names.h"
#include "fleet/time.h"
#include "rollout/series.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::rollout {

/// What the engine must know of a device. Versions are compared as text.
struct Target
{
    DeviceId id;
    std::string reportedVersion; ///< as its document has it now; empty where it has none
    std::string hardwareModel;
    /// The device itself has reported softwareVersion at some time (not only: was given one for its
    /// acknowledgement). Its SUCCESS is then held until it reports the version.
    bool reportsVersion = false;
    /// Of the package it runs, as its document has it now; empty where it has none: the version alone counts.
    std::string softwareName;
    std::uint32_t waveQueries = 0; ///< bit n: it matches the query of wave n of the job that is made
    std::uint32_t wave = 0;        ///< given by `assignWaves`
};

/// A target as it is drawn into a wave, where nothing else of it is known yet; named as there.
struct Lot
{
    DeviceId id;
    std::uint32_t waveQueries = 0;
    std::uint32_t wave = 0;
};

/// The package as it stood when the job was made: what `desired` needs.
struct JobPackage
{
    std::string file;
    std::string sha256; ///< hexadecimal
    std::int64_t size = 0;
    std::vector<std::string> hardwareModels; ///< empty: any
    std::string minimumVersion;
    bool operator==(const JobPackage&) const = default;
};

/// A part of a job's devices that is told before the next one is.
struct WaveRecord
{
    std::uint32_t devices = 0;
    TimePoint opened; ///< from then on its devices are told
    TimePoint passed; ///< its gate was reached, or an operator promoted it
    bool promoted = false;
    Counts counts; ///< as a job's
    bool operator==(const WaveRecord&) const = default;
};

/// Why a job tells nobody any more.
enum class Ending : std::uint8_t {
    None,
    Stopping,  ///< its time is over, and who was told may finish
    Canceling, ///< an operator, or its time
    Aborting   ///< one of its own rules
};

/// What is still to be done to all executions of a job. Several may be due together; each does nothing where
/// it was done before.
enum class Sweep : std::uint8_t {
    Begin = 1U << 0U,       ///< who needs nothing ends, the others get their turn; nobody is told before
    Hold = 1U << 1U,        ///< of a job that is paused: others may have its devices meanwhile
    Retry = 1U << 2U,       ///< those that had failed by `JobRecord::sweepSince` get another attempt
    Cancel = 1U << 3U,      ///< with `JobRecord::sweepReason`
    ForceCancel = 1U << 4U, ///< likewise
    EndUntold = 1U << 5U,   ///< those that were not told end
    RollBack = 1U << 6U     ///< who was told comes into the job that brings it back
};

/// A job as it is stored. A default TimePoint means "not yet".
struct JobRecord
{
    JobId id;
    JobDocument document;
    JobPackage package;
    JobState state = JobState::Draft;
    std::string why; ///< why in this state: a code, or an operator's words; empty where nothing is to be said
    std::string by;  ///< the operator who paused or canceled it; empty where a rule or its time did
    Ending ending = Ending::None; ///< no new notification and no new attempt; what runs may end
    std::string createdBy;
    std::string approvedBy;         ///< or rejected by
    std::optional<JobId> rollsBack; ///< the job whose devices this one brings back to what they ran before
    std::vector<JobId> rollbacks;   ///< the jobs that do so for this one
    TimePoint created;
    TimePoint started;
    TimePoint ended;
    std::uint32_t wave = 0;        ///< the last that was opened
    std::vector<WaveRecord> waves; ///< one at least
    Counts counts; ///< exact in a stored record only once the job is terminal; else counted by the engine
    /// What the gate of the wave, and the rules of the job, do not count: as it stood at the last resume.
    Counts waveBaseline;
    Counts jobBaseline;
    Series series;
    /// Devices by wave, while not all of them have executions; else empty.
    std::vector<std::uint32_t> planned;
    /// Of a CONTINUOUS job: devices that changed after this cursor of the store are to be looked at once
    /// more; 0: none.
    std::uint64_t since = 0;
    /// Of one that brings devices back: more of them come, while the job that they leave is gone over.
    bool gathering = false;
    std::uint8_t sweeps = 0; ///< bits of Sweep
    TimePoint sweepSince;
    Reason sweepReason = Reason::None;

    /// Not all of its devices are known to be in it: it tells nobody.
    [[nodiscard]] bool isBeingMade() const { return !planned.empty() || since != 0 || gathering; }
    [[nodiscard]] bool isDue(Sweep sweep) const { return (sweeps & std::uint8_t(sweep)) != 0; }
    /// Nothing of it changes any more.
    [[nodiscard]] bool isOver() const { return isTerminal(state) && sweeps == 0; }
    /// Devices that it is for.
    [[nodiscard]] std::uint32_t total() const;
};

/// Why a job is as it is, while it is being made or begun.
inline constexpr std::string_view beingPrepared = "BEING_PREPARED";

/// A device that failed, and may be held back for it.
struct QuarantineRecord
{
    std::vector<TimePoint> failures; ///< the latest, oldest first; those that led to the hold are gone
    TimePoint since;                 ///< default: not held
    TimePoint until;                 ///< default: until somebody releases it
    std::string why;                 ///< "FAILED_REPEATEDLY", or an operator's words
    std::string by;                  ///< the operator; empty where a job's rule did it

    [[nodiscard]] bool isHeld() const { return since != TimePoint{}; }
    bool operator==(const QuarantineRecord&) const = default;
};

/// One device's share as it is stored: the last attempt. A default TimePoint means "not (in this attempt)".
struct ExecutionRecord
{
    JobId job;
    DeviceId device;
    ExecutionState state = ExecutionState::Queued;
    Phase phase = Phase::None;
    int progress = 0; ///< percent
    int attempt = 1;
    int reissues = 0;        ///< of this attempt
    int fetches = 0;         ///< of this attempt, after it was told
    int failedRetries = 0;   ///< attempts that followed a FAILED one
    int timedOutRetries = 0; ///< attempts that followed a TIMED_OUT one
    std::uint32_t wave = 0;
    bool parked = false;      ///< told, and its command is with nobody: it takes no slot
    bool wentOffline = false; ///< after it was told, and it is so still
    Reason reason = Reason::None;
    /// The device's own words, with Reason::Reported; what it reported instead, with VersionMismatch,
    /// Unconfirmed and HardwareModel.
    std::string text;
    Proof proof = Proof::None;
    TimePoint queuedAt;
    TimePoint intendedAt; ///< desired was written; the command goes out after that
    TimePoint sentAt;     ///< last command of any attempt: the rate is held across restarts by it
    TimePoint notifiedAt;
    TimePoint resentAt;  ///< last reissue
    TimePoint fetchedAt; ///< it was told, and fetched the command once more
    TimePoint handedAt;  ///< the command that it had before
    TimePoint startedAt;
    TimePoint steppedAt; ///< last sign of progress; while confirming, when that began
    TimePoint endedAt;
    TimePoint dueAt; ///< next timer; derived, for display
    bool reportsVersion = false;
    std::string previousVersion; ///< reported before the first attempt was intended
    std::string previousName;    ///< likewise of its software; empty: the job's package
    std::string endedVersion;    ///< reported when the last attempt that was told ended
    std::string reportedVersion; ///< last known to the engine
    std::string hardwareModel;
    std::string softwareName; ///< likewise

    [[nodiscard]] AttemptId attemptId() const { return {job, attempt}; }
    /// The reason's text, or the device's own words.
    [[nodiscard]] std::string reasonText() const;
};

} // namespace drydock::rollout
