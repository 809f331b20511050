// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/why_ended.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

// How many attempts the policy gives at most, with those that an operator gave: `retry` in each order of
// failures.
int attemptsOf(const JobDocument& document, const ExecutionRecord& e)
{
    int all = 0;
    int failed = e.failedRetries;
    int timedOut = e.timedOutRetries;
    for (const auto& rule : document.retry) {
        int& most = rule.failureType == RetryType::All      ? all
                    : rule.failureType == RetryType::Failed ? failed
                                                            : timedOut;
        most = std::max(most, rule.numberOfRetries);
    }
    return e.attempt + std::max(all, failed + timedOut) - e.failedRetries - e.timedOutRetries;
}

Duration timeoutOf(const JobTimeouts& timeout, Reason reason)
{
    switch (reason) {
    case Reason::Unconfirmed:
        return timeout.confirmWithin;
    case Reason::NotifiedTimeout:
        return timeout.notified.value_or(Duration{});
    case Reason::InProgressTimeout:
        return timeout.inProgress.value_or(Duration{});
    case Reason::StepTimeout:
        return timeout.step.value_or(Duration{});
    default:
        return {};
    }
}

// Who ended it, in whose words.
void sayCanceled(const JobRecord& job, Reason reason, Why& why)
{
    why.reason = toString(reason);
    if (reason == Reason::JobStopped) {
        if (job.by.empty() && !job.why.empty())
            why.reason = job.why;
    } else if (reason != Reason::EndTime) {
        const bool rejected = job.state == JobState::Rejected;
        why.by = rejected ? job.approvedBy : job.by;
        if (job.why == "ROLLED_BACK_BY_OPERATOR")
            why.reason = job.why;
        else if (job.why != why.reason)
            why.words = job.why;
        if (rejected)
            why.reason = toString(job.state);
    }
}

} // namespace

Why whyAttempt(const JobRecord& job, const ExecutionRecord& e)
{
    return {.jobId = job.id.str(),
            .version = job.document.packageVersion.str(),
            .attempt = e.attempt,
            .attempts = attemptsOf(job.document, e),
            .phase = std::string(toString(e.phase)),
            .percent = e.progress,
            .wave = e.wave};
}

Why whyEnded(const JobRecord& job, const ExecutionRecord& e)
{
    Why why = whyAttempt(job, e);
    why.kind = endedKind(e.state, toString(e.reason));
    why.since = e.endedAt;
    why.proof = toString(e.proof);
    why.within = timeoutOf(job.document.timeout, e.reason);
    if (e.state == ExecutionState::Canceled)
        sayCanceled(job, e.reason, why);
    else if (e.reason == Reason::Reported)
        why.words = e.text;
    else
        why.reason = toString(e.reason);
    if (e.reason == Reason::VersionMismatch || e.reason == Reason::Unconfirmed ||
        e.reason == Reason::HardwareModel)
        why.reported = e.text;
    if (e.state == ExecutionState::Incompatible)
        why.models = job.package.hardwareModels;
    return why;
}

} // namespace drydock::rollout
