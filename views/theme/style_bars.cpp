// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style_parts.h"

#include <QAbstractItemView>

#include <algorithm>

namespace drydock::views::style {
namespace {

constexpr int thumbWidth = 6;
constexpr int leastThumb = 32;
constexpr qreal progressHeight = 4;

const QAbstractItemView* viewOf(const QWidget* widget)
{
    for (auto* parent = widget ? widget->parentWidget() : nullptr; parent; parent = parent->parentWidget()) {
        if (const auto* view = qobject_cast<const QAbstractItemView*>(parent)) {
            return view;
        }
    }
    return nullptr;
}

} // namespace

void drawScrollBar(const Context& context, const QStyleOptionSlider& bar)
{
    // Elsewhere the pane below shows through.
    if (const auto* view = viewOf(context.widget)) {
        context.painter.fillRect(bar.rect, view->palette().color(view->viewport()->backgroundRole()));
    }
    if (bar.maximum <= bar.minimum) {
        return;
    }
    QRectF thumb(scrollPart(bar, QStyle::SC_ScrollBarSlider));
    if (bar.orientation == Qt::Vertical) {
        thumb = QRectF(thumb.x() + (thumb.width() - thumbWidth) / 2, thumb.y() + 2, thumbWidth,
                       thumb.height() - 4);
    } else {
        thumb = QRectF(thumb.x() + 2, thumb.y() + (thumb.height() - thumbWidth) / 2, thumb.width() - 4,
                       thumbWidth);
    }
    const bool held = context.is(QStyle::State_Sunken) && bar.activeSubControls == QStyle::SC_ScrollBarSlider;
    drawBox(context.painter, thumb, thumbWidth / 2.,
            held || context.hovered() ? context.theme.lineControl : context.theme.lineStrong);
}

QRect scrollPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const auto& rect = bar.rect;
    const bool vertical = bar.orientation == Qt::Vertical;
    const auto length = vertical ? rect.height() : rect.width();
    const auto range = static_cast<qint64>(bar.maximum) - bar.minimum;
    auto thumb = length;
    if (range > 0) {
        thumb = static_cast<int>(static_cast<qint64>(length) * bar.pageStep / (range + bar.pageStep));
        thumb = std::clamp(thumb, std::min(leastThumb, length), length);
    }
    const auto start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                       length - thumb, bar.upsideDown);
    const auto between = [&](int from, int to) {
        return vertical ? QRect(rect.x(), rect.y() + from, rect.width(), to - from)
                        : QRect(rect.x() + from, rect.y(), to - from, rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return between(start, start + thumb);
    case QStyle::SC_ScrollBarSubPage:
        return between(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return between(start + thumb, length);
    default:
        return {}; // no arrows
    }
}

void drawProgress(const Context& context, const QStyleOptionProgressBar& bar)
{
    const auto& theme = context.theme;
    QRectF groove(bar.rect);
    groove = QRectF(groove.x(), groove.center().y() - progressHeight / 2, groove.width(), progressHeight);
    drawBox(context.painter, groove, progressHeight / 2, theme.track);
    const auto range = static_cast<qint64>(bar.maximum) - bar.minimum;
    auto fill = groove;
    if (range <= 0) {
        // Unknown how far: the middle third, at rest.
        fill = QRectF(groove.x() + groove.width() / 3, groove.y(), groove.width() / 3, groove.height());
    } else {
        const auto done = static_cast<qreal>(std::max(0LL, static_cast<qint64>(bar.progress) - bar.minimum));
        fill.setWidth(groove.width() * std::min(1., done / static_cast<qreal>(range)));
        if (context.option.direction == Qt::RightToLeft) {
            fill.moveRight(groove.right());
        }
    }
    if (fill.width() > 0) {
        drawBox(context.painter, fill, progressHeight / 2, theme.sRunning);
    }
}

} // namespace drydock::views::style
