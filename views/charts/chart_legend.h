// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// What a chart's colours mean: swatch, glyph and word of each state, in as many lines as they need.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        StateGlyph state = StateGlyph::None;
        QString word;
    };

    ChartLegend(const ThemeSource& theme, const QList<Entry>& entries, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the entries lie.
    [[nodiscard]] QList<QRect> places(int width) const;

    const ThemeSource& m_theme;
    QList<Entry> m_entries;
};

/// The legend of acknowledgements over time.
[[nodiscard]] ChartLegend* makeAcknowledgementLegend(const ThemeSource& theme);

/// A state's bar of 4 px, as legends and lists beside charts have it before their glyph.
void paintSwatch(QPainter& painter, const QRectF& rect, StateGlyph state, const Theme& theme);

} // namespace drydock::views
