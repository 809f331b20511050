// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/shown_glyph.h"

namespace drydock::views {

StateGlyph glyphOf(models::ShownState state)
{
    using models::ShownState;
    switch (state) {
    case ShownState::Failed:
    case ShownState::Quarantined:
        return StateGlyph::Failed;
    case ShownState::VersionMismatch:
        return StateGlyph::VersionMismatch;
    case ShownState::TimedOut:
        return StateGlyph::TimedOut;
    case ShownState::Rejected:
    case ShownState::Incompatible:
        return StateGlyph::Rejected;
    case ShownState::Stalled:
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
    case ShownState::Removed:
        return StateGlyph::Canceled;
    case ShownState::Succeeded:
        return StateGlyph::Succeeded;
    case ShownState::AlreadyInstalled:
        return StateGlyph::AlreadyInstalled;
    case ShownState::None:
        return StateGlyph::None;
    }
    return StateGlyph::None;
}

} // namespace drydock::views
