// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/execution.h"
#include "fleet/job.h"
#include "fleet/names.h"
#include "fleet/time.h"
#include "rollout/series.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
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

/// A job as it is stored. A default TimePoint means "not yet".
struct JobRecord
{
    JobId id;
    JobDocument document;
    JobPackage package;
    JobState state = JobState::Draft;
    std::string why;        ///< why in this state; empty where nothing is to be said
    bool canceling = false; ///< no new notification and no new attempt; what runs may end
    std::string createdBy;
    TimePoint created;
    TimePoint started;
    TimePoint ended;
    Counts counts; ///< exact in a stored record only once the job is terminal; else counted by the engine
    Series series;
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
    int failedRetries = 0;   ///< attempts that followed a FAILED one
    int timedOutRetries = 0; ///< attempts that followed a TIMED_OUT one
    Reason reason = Reason::None;
    std::string text; ///< the device's own words, with Reason::Reported
    Proof proof = Proof::None;
    TimePoint queuedAt;
    TimePoint intendedAt; ///< desired was written; the command goes out after that
    TimePoint sentAt;     ///< last command of any attempt: the rate is held across restarts by it
    TimePoint notifiedAt;
    TimePoint resentAt; ///< last reissue
    TimePoint startedAt;
    TimePoint steppedAt; ///< last sign of progress; while confirming, when that began
    TimePoint endedAt;
    TimePoint dueAt; ///< next timer; derived, for display
    bool reportsVersion = false;
    std::string previousVersion; ///< reported when the attempt was intended
    std::string reportedVersion; ///< last known to the engine
    std::string hardwareModel;
    std::string softwareName; ///< likewise

    [[nodiscard]] AttemptId attemptId() const { return {job, attempt}; }
    /// The reason's text, or the device's own words.
    [[nodiscard]] std::string reasonText() const;
};

} // namespace drydock::rollout
