// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"
#include "views/widgets/pane.h"

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// One part of a stacked bar in numbers: its colour at the left, its glyph and meaning, how many and which
/// share.
class ShareFigure : public QWidget
{
    Q_OBJECT

public:
    ShareFigure(const ThemeSource& theme, ThemeColour colour, StateGlyph glyph, const QString& meaning,
                QWidget* parent = nullptr);

    void setCount(qint64 count, qint64 total);
    void setMuted(bool muted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    ThemeColour m_colour;
    QString m_meaning;
    TextLabel* m_count;
    TextLabel* m_share;
};

} // namespace drydock::views
