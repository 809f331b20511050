// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QProgressBar>

namespace drydock::views {

class ThemeSource;

/// A bar of 4 px from 0 to 100, in a state's colour; -1 for what nobody knows. The caller names what it
/// measures by setAccessibleName; the value is said by itself.
class ProgressLine : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(const ThemeSource& theme, QWidget* parent = nullptr);

    void setPercent(int percent);
    /// InProgress is blue, Stalled amber, Canceled what ended without success.
    void setState(StateGlyph state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    StateGlyph m_state = StateGlyph::InProgress;
};

/// The same for delegates; `percent` below zero paints nothing.
void paintProgressLine(QPainter& painter, const QRectF& rect, int percent, const QColor& colour,
                       const QColor& groove);

} // namespace drydock::views
