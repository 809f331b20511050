// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/stacked_bar.h"

#include "views/theme/theme_source.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace drydock::views {
namespace {

constexpr qreal segmentGap = 1;
constexpr qreal leastWidth = 1.5;
constexpr qreal barRadius = 2;

qint64 sum(const QList<BarSegment>& segments)
{
    return std::accumulate(segments.begin(), segments.end(), qint64{0},
                           [](qint64 before, const BarSegment& segment) { return before + segment.count; });
}

} // namespace

QList<QRectF> segmentRects(const QList<BarSegment>& segments, qint64 total, const QRectF& bar)
{
    const auto whole = std::max(total, sum(segments));
    const auto share = [&](const BarSegment& segment) {
        return whole > 0 ? bar.width() * static_cast<qreal>(segment.count) / static_cast<qreal>(whole) : 0;
    };
    // What the small ones take beyond their share is given by the large ones, by their size.
    qreal missing = 0;
    qreal large = 0;
    for (const auto& segment : segments) {
        const auto width = share(segment);
        if (segment.count > 0 && width < leastWidth + segmentGap) {
            missing += leastWidth + segmentGap - width;
        } else {
            large += width;
        }
    }
    const auto shrink = large > 0 ? std::max(0., 1 - missing / large) : 1;
    QList<QRectF> rects;
    auto x = bar.x();
    for (const auto& segment : segments) {
        if (segment.count <= 0) {
            rects << QRectF();
            continue;
        }
        const auto width = share(segment);
        const auto taken = width < leastWidth + segmentGap ? leastWidth + segmentGap : width * shrink;
        rects << QRectF(x, bar.y(), taken - segmentGap, bar.height());
        x += taken;
    }
    // No segmentGap behind the last segment of a full bar.
    if (!rects.isEmpty() && x >= bar.right() - segmentGap / 2) {
        const auto last =
            std::find_if(rects.rbegin(), rects.rend(), [](const QRectF& rect) { return !rect.isNull(); });
        if (last != rects.rend()) {
            last->setRight(bar.right());
        }
    }
    return rects;
}

void paintStackedBar(QPainter& painter, const QRectF& bar, const QList<BarSegment>& segments, qint64 total,
                     const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(bar, barRadius, barRadius);
    painter.setClipPath(outline);
    const auto rects = segmentRects(segments, total, bar);
    painter.fillRect(bar, theme.track);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (!rects.at(i).isNull()) {
            painter.fillRect(rects.at(i).adjusted(0, 0, segmentGap, 0), theme.surface);
        }
    }
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (!rects.at(i).isNull()) {
            painter.fillRect(rects.at(i), theme.*segments.at(i).colour);
        }
    }
    painter.restore();
}

StackedBar::StackedBar(const ThemeSource& theme, int height, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void StackedBar::setSegments(const QList<BarSegment>& segments, qint64 total)
{
    m_segments = segments;
    m_total = total;
    QStringList words;
    for (const auto& segment : segments) {
        if (segment.count > 0 && !segment.description.isEmpty()) {
            words << segment.description;
        }
    }
    const auto list = QLocale().createSeparatedList(words);
    setAccessibleDescription(list);
    setToolTip(list);
    update();
}

QSize StackedBar::sizeHint() const
{
    return {120, height()};
}

void StackedBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStackedBar(painter, rect(), m_segments, m_total, m_theme.theme());
}

} // namespace drydock::views
