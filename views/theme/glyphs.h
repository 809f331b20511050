// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>

class QPainter;
class QRectF;

namespace drydock::views {

struct Theme;

/// What a state looks like: of an execution, a device, a package version or a job.
enum class StateGlyph {
    Queued,
    Notified,
    InProgress,
    Succeeded,
    AlreadyInstalled,
    Failed,
    VersionMismatch,
    TimedOut,
    Stalled,
    Rejected,
    Canceled, ///< also deprecated
    None,     ///< no update, removed
    Paused,
    Scheduled,
    Approval, ///< waits for a person
};
inline constexpr int stateGlyphCount = static_cast<int>(StateGlyph::Approval) + 1;

/// Side of a glyph at 100 %.
inline constexpr int glyphSize = 14;

/// For bars and charts.
[[nodiscard]] QColor stateColour(StateGlyph state, const Theme& theme);
/// For the state's word.
[[nodiscard]] QColor stateTextColour(StateGlyph state, const Theme& theme);
/// Behind badges and callouts; invalid for states without one.
[[nodiscard]] QColor stateTint(StateGlyph state, const Theme& theme);
/// Whether a table fills the state's cell with a badge: only exceptions are.
[[nodiscard]] bool isException(StateGlyph state);

/// Draws the glyph in the middle of `rect`, as large as its smaller side.
void paintGlyph(QPainter& painter, const QRectF& rect, StateGlyph state, const Theme& theme);

/// The same from QPixmapCache: for rows of tables.
[[nodiscard]] QPixmap glyphPixmap(StateGlyph state, const Theme& theme, int size, qreal devicePixelRatio);

} // namespace drydock::views
