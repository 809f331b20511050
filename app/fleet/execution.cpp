// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/execution.h"

#include <array>

namespace drydock {

namespace {

constexpr std::array<std::string_view, executionStateCount> stateNames{
    "QUEUED",    "NOTIFIED", "IN_PROGRESS", "SUCCEEDED",         "FAILED",       "REJECTED",
    "TIMED_OUT", "CANCELED", "REMOVED",     "ALREADY_INSTALLED", "INCOMPATIBLE", "QUARANTINED"};
constexpr std::array<std::string_view, executionStateCount> counterNames{
    "queued",   "notified", "inProgress", "succeeded",        "failed",       "rejected",
    "timedOut", "canceled", "removed",    "alreadyInstalled", "incompatible", "quarantined"};
constexpr std::array<std::string_view, 6> phaseNames{"",         "downloading", "verifying",
                                                     "applying", "rebooting",   "confirming"};
constexpr std::array<std::string_view, 3> proofNames{"", "version", "ack"};
constexpr std::array<std::string_view, 4> statusNames{"RUNNING", "SUCCESS", "FAILURE", "REJECTED"};
constexpr std::array<std::string_view, reasonCount> reasonNames{"",
                                                                "",
                                                                "BLOCKED_BY_JOB",
                                                                "NOT_CONNECTED",
                                                                "BROKER_REFUSED",
                                                                "UNCONFIRMED",
                                                                "VERSION_MISMATCH",
                                                                "NOTIFIED_TIMEOUT",
                                                                "IN_PROGRESS_TIMEOUT",
                                                                "STEP_TIMEOUT",
                                                                "CANCELED_BY_OPERATOR",
                                                                "DEVICE_DELETED",
                                                                "HARDWARE_MODEL",
                                                                "END_TIME",
                                                                "JOB_STOPPED",
                                                                "LEFT_TARGETS"};

template <typename E, std::size_t N>
std::optional<E> find(const std::array<std::string_view, N>& names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return E(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(ExecutionState state)
{
    return stateNames[std::size_t(state)];
}

std::optional<ExecutionState> executionStateFromString(std::string_view text)
{
    return find<ExecutionState>(stateNames, text);
}

std::string_view counterName(ExecutionState state)
{
    return counterNames[std::size_t(state)];
}

bool isTerminal(ExecutionState state)
{
    return state > ExecutionState::InProgress && state != ExecutionState::Quarantined;
}

std::string_view toString(Phase phase)
{
    return phaseNames[std::size_t(phase)];
}

std::optional<Phase> reportedPhaseFromString(std::string_view text)
{
    const auto phase = text.empty() ? std::nullopt : find<Phase>(phaseNames, text);
    return phase == Phase::Confirming ? std::nullopt : phase;
}

std::string_view toString(Proof proof)
{
    return proofNames[std::size_t(proof)];
}

std::string_view toString(ReportStatus status)
{
    return statusNames[std::size_t(status)];
}

std::optional<ReportStatus> reportStatusFromString(std::string_view text)
{
    return find<ReportStatus>(statusNames, text);
}

std::string_view toString(Reason reason)
{
    return reasonNames[std::size_t(reason)];
}

} // namespace drydock
