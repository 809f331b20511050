// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/pane.h"

#include <QList>
#include <QRectF>

namespace drydock::views {

class ThemeSource;

/// One part of a stack: how many, in which colour of the theme (&Theme::sOk), and the words for screen
/// readers and the tool tip ("28,181 succeeded").
struct BarSegment
{
    qint64 count = 0;
    ThemeColour colour = &Theme::sQueued;
    QString description;
};

/// Where a segment lies. Each that counts at all is at least 1.5 px wide, and a gap of 1 px parts neighbours;
/// what is left of `total` stays empty.
[[nodiscard]] QList<QRectF> segmentRects(const QList<BarSegment>& segments, qint64 total, const QRectF& bar);

/// Paints groove and segments: for delegates, too.
void paintStackedBar(QPainter& painter, const QRectF& bar, const QList<BarSegment>& segments, qint64 total,
                     const Theme& theme);

/// Counts as lengths of one bar.
class StackedBar : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBar(const ThemeSource& theme, int height = 10, QWidget* parent = nullptr);

    /// `total` is what the bar's whole length stands for; less than the sum means the sum.
    void setSegments(const QList<BarSegment>& segments, qint64 total = 0);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    QList<BarSegment> m_segments;
    qint64 m_total = 0;
};

} // namespace drydock::views
