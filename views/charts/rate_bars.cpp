// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/rate_bars.h"

#include "views/charts/chart_time.h"
#include "views/charts/painted_picture.h"
#include "views/charts/picture_font.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr QSize rateFileSize(640, 200);

} // namespace

RateBars::RateBars(const ThemeSource& theme, QWidget* parent)
    : ChartWidget(theme, tr("Finished a minute"), parent),
      m_picture(new PaintedPicture([this](QPainter& painter, const QRectF& place) {
          paintRates(painter, place, m_minutes, uiFont(TextSize::Tag), themeSource().theme());
      }))
{
    setPicture(m_picture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

void RateBars::setMinutes(const std::vector<MinuteRate>& minutes)
{
    if (minutes == m_minutes)
        return;
    m_minutes = minutes;
    m_picture->update();
    const auto most = std::ranges::max_element(m_minutes, {}, &MinuteRate::count);
    numbersChanged(m_minutes.empty() ? tr("Nothing has finished yet.")
                                     : tr("%1 in the last minute, at most %2.")
                                           .arg(shownValue(m_minutes.back().count), shownValue(most->count)));
}

ChartTable RateBars::table() const
{
    ChartTable table;
    table.columns << tr("Minute") << tr("Finished");
    for (const MinuteRate& minute : m_minutes)
        table.rows.push_back({dateTime(minute.begin), minute.count});
    return table;
}

QSize RateBars::sizeHint() const
{
    return {scaledLength(200), scaledLength(96)};
}

QSize RateBars::pictureSize() const
{
    return rateFileSize;
}

void RateBars::paintPicture(QPainter& painter) const
{
    const Theme theme = Theme::of(ColourScheme::Light);
    painter.setFont(pictureFont(16, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QPointF(24, 32), accessibleName());
    paintRates(painter, QRectF({}, QSizeF(rateFileSize)).adjusted(24, 48, -24, -12), m_minutes,
               pictureFont(12), theme);
}

QString RateBars::tipAt(const QPoint& position) const
{
    const QRectF plot = plotOf(m_picture->rect(), uiFont(TextSize::Tag));
    const qreal x = m_picture->mapFrom(this, position).x();
    for (std::size_t i = 0; i < m_minutes.size(); ++i) {
        const QRectF bar = barOf(m_minutes, i, plot);
        if (x >= bar.left() && x < bar.right() + 1)
            return tr("%1: %2 finished")
                .arg(dateTime(m_minutes[i].begin).toString(QStringLiteral("HH:mm")),
                     shownValue(m_minutes[i].count));
    }
    return {};
}

bool RateBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isTableShown()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return ChartWidget::event(event);
}

} // namespace drydock::views
