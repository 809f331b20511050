// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/rate_picture.h"

#include "views/charts/chart_axes.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace drydock::views {
namespace {

QString clockText(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)).toString(QStringLiteral("HH:mm"));
}

} // namespace

double topOf(const std::vector<MinuteRate>& minutes)
{
    int most = 1;
    for (const MinuteRate& minute : minutes)
        most = std::max(most, minute.count);
    return countTicks(most).back().value;
}

QRectF plotOf(const QRectF& place, const QFont& font)
{
    const qreal line = std::ceil(QFontMetricsF(font).height());
    return place.adjusted(0, line, 0, -line - 2);
}

QRectF barOf(const std::vector<MinuteRate>& minutes, std::size_t index, const QRectF& plot)
{
    // A short job has few bars, and not broad ones.
    constexpr std::size_t fewest = 20;
    const qreal width = plot.width() / static_cast<qreal>(std::max(minutes.size(), fewest));
    const qreal height = minutes[index].count / topOf(minutes) * plot.height();
    const qreal gap = std::min(1.2, width / 4);
    return {plot.left() + static_cast<qreal>(index) * width, plot.bottom() - height, width - gap, height};
}

void paintRates(QPainter& painter, const QRectF& place, const std::vector<MinuteRate>& minutes,
                const QFont& font, const Theme& theme)
{
    const QRectF plot = plotOf(place, font);
    painter.setFont(font);
    painter.fillRect(QRectF(plot.left(), std::floor(plot.top()), plot.width(), 1), theme.line);
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        const bool isLast = i + 1 == minutes.size();
        painter.fillRect(barOf(minutes, i, plot), isLast ? theme.sOk : mixed(theme.sOk, theme.surface, 0.45));
    }
    painter.fillRect(QRectF(plot.left(), std::floor(plot.bottom()), plot.width(), 1), theme.lineStrong);
    if (minutes.empty())
        return;
    painter.setPen(theme.muted);
    painter.drawText(QRectF(place.left(), place.top(), place.width(), plot.top() - place.top()),
                     Qt::AlignLeft | Qt::AlignVCenter, countLabel(topOf(minutes)));
    const QRectF below(place.left(), plot.bottom() + 2, place.width(), place.bottom() - plot.bottom());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, clockText(minutes.front().begin));
    const QRectF last = barOf(minutes, minutes.size() - 1, plot);
    const qreal width = QFontMetricsF(font).horizontalAdvance(clockText(minutes.back().begin));
    const qreal right = std::max(last.right(), below.left() + 2.5 * width);
    if (minutes.size() > 1)
        painter.drawText(QRectF(right - width - 1, below.top(), width + 1, below.height()),
                         Qt::AlignRight | Qt::AlignVCenter, clockText(minutes.back().begin));
}

} // namespace drydock::views
