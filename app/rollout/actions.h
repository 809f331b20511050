// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/execution.h"
#include "fleet/names.h"
#include "fleet/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::rollout {

struct ExecutionKey
{
    JobId job;
    DeviceId device;
    bool operator==(const ExecutionKey&) const = default;
};

/// A change of the device's desired state. Write: put the job's software keys there, with this attempt's id
/// as jobId. Release: remove the software keys, if desired.jobId is still this attempt.
struct DesiredChange
{
    enum class Kind : std::uint8_t { Write, Release };
    Kind kind = Kind::Write;
    DeviceId device;
    AttemptId attempt;
};

/// Publish a delta after the commit, then tell the outcome with `Engine::onDeltaOutcome`. Leave it out where
/// desired.jobId is no longer this attempt.
struct SendDelta
{
    DeviceId device;
    AttemptId attempt;
    bool reissue = false;
};

/// The device's word is the proof: reported takes the job's software keys, marked `proof: ack`.
struct TakeSoftware
{
    DeviceId device;
    AttemptId attempt;
};

/// One line of fleet/jobs/{jobId}/executions, and of the device's history.
struct Transition
{
    JobId job;
    DeviceId device;
    ExecutionState state = ExecutionState::Queued;
    std::string reason;
    int attempt = 1;
    TimePoint time;
};

/// An automatic decision, for the audit trail: one for a batch, not one a device.
struct Decision
{
    std::string action; ///< "jobs.notify", "jobs.complete", "jobs.cancel", "executions.retry" …
    JobId job;
    std::string reason;
    std::uint32_t count = 0; ///< devices concerned
    TimePoint time;
};

/// An entry of the device's history that changed nothing else.
struct HistoryEntry
{
    DeviceId device;
    std::string text;
    TimePoint time;
};

/// What has to be done, in this order, by who holds the store: everything but `sendDelta` in one transaction,
/// `sendDelta` after its commit. Actions of several calls may be collected before one commit.
struct Actions
{
    std::vector<JobId> saveJobs;              ///< save `Engine::job(id)`; may repeat
    std::vector<ExecutionKey> saveExecutions; ///< save `Engine::execution(job, device)`; may repeat
    std::vector<DeviceId> saveQuarantines;    ///< save `Engine::quarantine(device)`; may repeat
    std::optional<bool> saveFrozen;
    std::vector<DesiredChange> desired; ///< in this order: one attempt's release, the next one's write
    std::vector<TakeSoftware> takeSoftware;
    std::vector<Transition> transitions;
    std::vector<Decision> decisions;
    std::vector<HistoryEntry> history;
    std::vector<SendDelta> sendDelta;

    [[nodiscard]] bool empty() const;
    void clear() { *this = {}; }
};

} // namespace drydock::rollout
