// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/shown_state.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

ShownState inProgress(const client::DeviceValues& device, TimePoint now)
{
    if (now - fromMilliseconds(device.seen) > stalledAfter)
        return ShownState::Stalled;
    switch (device.phase) {
    case Phase::None:
        return ShownState::InProgress;
    case Phase::Downloading:
        return ShownState::Downloading;
    case Phase::Verifying:
        return ShownState::Verifying;
    case Phase::Applying:
        return ShownState::Applying;
    case Phase::Rebooting:
        return ShownState::Rebooting;
    case Phase::Confirming:
        return ShownState::Confirming;
    }
    return ShownState::InProgress;
}

ShownState plain(ExecutionState state)
{
    switch (state) {
    case ExecutionState::Queued:
        return ShownState::Queued;
    case ExecutionState::Notified:
        return ShownState::Notified;
    case ExecutionState::InProgress:
        return ShownState::InProgress;
    case ExecutionState::Succeeded:
        return ShownState::Succeeded;
    case ExecutionState::Failed:
        return ShownState::Failed;
    case ExecutionState::Rejected:
        return ShownState::Rejected;
    case ExecutionState::TimedOut:
        return ShownState::TimedOut;
    case ExecutionState::Canceled:
        return ShownState::Canceled;
    case ExecutionState::Removed:
        return ShownState::Removed;
    case ExecutionState::AlreadyInstalled:
        return ShownState::AlreadyInstalled;
    case ExecutionState::Incompatible:
        return ShownState::Incompatible;
    case ExecutionState::Quarantined:
        return ShownState::Quarantined;
    }
    return ShownState::None;
}

} // namespace

ShownState shownState(const client::DeviceValues& device, const client::FleetSnapshot& snapshot,
                      TimePoint now)
{
    const auto state = client::executionState(device.state);
    if (!state)
        return ShownState::None;
    if (*state == ExecutionState::InProgress)
        return inProgress(device, now);
    if (*state == ExecutionState::Failed && snapshot.text(device.reason) == toString(Reason::VersionMismatch))
        return ShownState::VersionMismatch;
    // One that never reported a version differs from any; its word has to do.
    const bool isGood = *state == ExecutionState::Succeeded || *state == ExecutionState::AlreadyInstalled;
    if (isGood && device.desiredVersion != 0 && device.softwareVersion != 0 &&
        device.desiredVersion != device.softwareVersion)
        return ShownState::VersionMismatch;
    return plain(*state);
}

ShownState shownState(client::Row row, const client::FleetSnapshot& snapshot, TimePoint now)
{
    client::DeviceValues device;
    device.state = snapshot.state[row];
    switch (client::executionState(device.state).value_or(ExecutionState::Queued)) {
    case ExecutionState::InProgress:
        device.phase = snapshot.phase[row];
        device.seen = snapshot.seen[row];
        break;
    case ExecutionState::Failed:
        device.reason = snapshot.reason[row];
        break;
    case ExecutionState::Succeeded:
    case ExecutionState::AlreadyInstalled:
        device.desiredVersion = snapshot.desiredVersion[row];
        device.softwareVersion = snapshot.softwareVersion[row];
        break;
    case ExecutionState::Queued:
    case ExecutionState::Notified:
    case ExecutionState::Rejected:
    case ExecutionState::TimedOut:
    case ExecutionState::Canceled:
    case ExecutionState::Removed:
    case ExecutionState::Incompatible:
    case ExecutionState::Quarantined:
        break;
    }
    return shownState(device, snapshot, now);
}

QString wordOf(ShownState state)
{
    const auto word = [](const char* text) { return QCoreApplication::translate("ShownState", text); };
    switch (state) {
    case ShownState::Failed:
        return word(QT_TRANSLATE_NOOP("ShownState", "Failed"));
    case ShownState::VersionMismatch:
        return word(QT_TRANSLATE_NOOP("ShownState", "Version mismatch"));
    case ShownState::TimedOut:
        return word(QT_TRANSLATE_NOOP("ShownState", "Timed out"));
    case ShownState::Rejected:
        return word(QT_TRANSLATE_NOOP("ShownState", "Rejected"));
    case ShownState::Stalled:
        return word(QT_TRANSLATE_NOOP("ShownState", "Stalled"));
    case ShownState::Quarantined:
        return word(QT_TRANSLATE_NOOP("ShownState", "Quarantined"));
    case ShownState::Incompatible:
        return word(QT_TRANSLATE_NOOP("ShownState", "Incompatible"));
    case ShownState::InProgress:
        return word(QT_TRANSLATE_NOOP("ShownState", "In progress"));
    case ShownState::Downloading:
        return word(QT_TRANSLATE_NOOP("ShownState", "Downloading"));
    case ShownState::Verifying:
        return word(QT_TRANSLATE_NOOP("ShownState", "Verifying"));
    case ShownState::Applying:
        return word(QT_TRANSLATE_NOOP("ShownState", "Applying"));
    case ShownState::Rebooting:
        return word(QT_TRANSLATE_NOOP("ShownState", "Rebooting"));
    case ShownState::Confirming:
        return word(QT_TRANSLATE_NOOP("ShownState", "Confirming"));
    case ShownState::Notified:
        return word(QT_TRANSLATE_NOOP("ShownState", "Notified"));
    case ShownState::Queued:
        return word(QT_TRANSLATE_NOOP("ShownState", "Queued"));
    case ShownState::Canceled:
        return word(QT_TRANSLATE_NOOP("ShownState", "Canceled"));
    case ShownState::Removed:
        return word(QT_TRANSLATE_NOOP("ShownState", "Removed"));
    case ShownState::Succeeded:
        return word(QT_TRANSLATE_NOOP("ShownState", "Succeeded"));
    case ShownState::AlreadyInstalled:
        return word(QT_TRANSLATE_NOOP("ShownState", "Already installed"));
    case ShownState::None:
        return word(QT_TRANSLATE_NOOP("ShownState", "No update"));
    }
    return {};
}

QString wordOfStateName(std::string_view name)
{
    const auto state = executionStateFromString(name);
    return wordOf(state ? plain(*state) : ShownState::None);
}

} // namespace drydock::models
