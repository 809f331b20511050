// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/state_glyphs.h"

namespace drydock::views {

StateGlyph glyphOf(models::ShownState state)
{
    using models::ShownState;
    switch (state) {
    case ShownState::Failed:
        return StateGlyph::Failed;
    case ShownState::VersionMismatch:
        return StateGlyph::VersionMismatch;
    case ShownState::TimedOut:
        return StateGlyph::TimedOut;
    case ShownState::Rejected:
    case ShownState::Incompatible:
        return StateGlyph::Rejected;
    case ShownState::Stalled:
    case ShownState::Quarantined:
        return StateGlyph::Stalled;
    case ShownState::InProgress:
    case ShownState::Downloading:
    case ShownState::Verifying:
    case ShownState::Applying:
    case ShownState::Rebooting:
    case ShownState::Confirming:
        return StateGlyph::InProgress;
    case ShownState::Notified:
        return StateGlyph::Notified;
    case ShownState::Queued:
        return StateGlyph::Queued;
    case ShownState::Canceled:
        return StateGlyph::Canceled;
    case ShownState::Succeeded:
        return StateGlyph::Succeeded;
    case ShownState::AlreadyInstalled:
        return StateGlyph::AlreadyInstalled;
    case ShownState::Removed:
    case ShownState::None:
        return StateGlyph::None;
    }
    return StateGlyph::None;
}

StateGlyph glyphOf(ExecutionState state)
{
    switch (state) {
    case ExecutionState::Queued:
        return StateGlyph::Queued;
    case ExecutionState::Notified:
        return StateGlyph::Notified;
    case ExecutionState::InProgress:
        return StateGlyph::InProgress;
    case ExecutionState::Succeeded:
        return StateGlyph::Succeeded;
    case ExecutionState::Failed:
        return StateGlyph::Failed;
    case ExecutionState::Rejected:
    case ExecutionState::Incompatible:
        return StateGlyph::Rejected;
    case ExecutionState::TimedOut:
        return StateGlyph::TimedOut;
    case ExecutionState::Canceled:
        return StateGlyph::Canceled;
    case ExecutionState::Removed:
        return StateGlyph::None;
    case ExecutionState::Quarantined:
        return StateGlyph::Stalled;
    case ExecutionState::AlreadyInstalled:
        return StateGlyph::AlreadyInstalled;
    }
    return StateGlyph::None;
}

StateGlyph glyphOfStateName(const QString& name)
{
    const auto state = executionStateFromString(name.toStdString());
    return state ? glyphOf(*state) : StateGlyph::None;
}

} // namespace drydock::views
