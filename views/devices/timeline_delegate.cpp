// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/timeline_delegate.h"

#include "models/detail/timeline_model.h"
#include "models/text/format.h"
#include "views/frame/state_glyphs.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace drydock::views {
namespace {

using models::TimelineModel;

constexpr int oneLine = 24;
constexpr int twoLines = 40;
constexpr int timeWidth = 72;

TimePoint timeOf(const QModelIndex& index)
{
    return fromMilliseconds(index.data(TimelineModel::TimeRole).toLongLong());
}

StateGlyph glyphAt(const QModelIndex& index)
{
    using client::HistoryKind;
    switch (static_cast<HistoryKind>(index.data(TimelineModel::KindRole).toInt())) {
    case HistoryKind::Execution:
        return glyphOf(static_cast<ExecutionState>(index.data(TimelineModel::StateRole).toInt()));
    case HistoryKind::Delta:
        return StateGlyph::Notified;
    case HistoryKind::Acknowledgement:
        return StateGlyph::InProgress;
    case HistoryKind::Attention:
        return StateGlyph::Stalled;
    case HistoryKind::Other:
        return StateGlyph::None;
    }
    return StateGlyph::None;
}

} // namespace

TimelineDelegate::TimelineDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0,
            scaledLength(index.data(TimelineModel::SubTitleRole).toString().isEmpty() ? oneLine : twoLines)};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRectF box = option.rect;
    const qreal line = scaledLength(oneLine);
    const qreal left = scaledLength(timeWidth);
    painter->save();
    const QFont second = uiFont(TextSize::Second);
    painter->setFont(second);
    painter->setPen(theme.muted);
    const TimePoint now = systemNow();
    const QString day = models::format::dayAndTime(timeOf(index), now);
    const bool isToday = day.size() <= 5;
    painter->drawText(QRectF(box.left(), box.top(), left - 4, line), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(second).elidedText(isToday ? models::format::clock(timeOf(index)) : day,
                                                       Qt::ElideRight, left - 4));
    const bool isLast = index.row() + 1 == index.model()->rowCount();
    if (!isLast)
        painter->fillRect(QRectF(box.left() + left + 6.5, box.top() + line / 2 + 9, 1, box.height() - 18),
                          theme.lineStrong);
    const StateGlyph glyph = glyphAt(index);
    painter->drawPixmap(QPointF(box.left() + left, box.top() + (line - glyphSize) / 2.0),
                        glyphPixmap(glyph, theme, glyphSize, painter->device()->devicePixelRatioF()));
    const QRectF words(box.left() + left + glyphSize + 9, box.top(),
                       box.right() - box.left() - left - glyphSize - 9, line);
    painter->setFont(uiFont(TextSize::Body, index.row() == 0 ? QFont::Medium : QFont::Normal));
    painter->setPen(index.row() == 0 && isException(glyph) ? stateTextColour(glyph, theme) : theme.text);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if (const QString more = index.data(TimelineModel::SubTitleRole).toString(); !more.isEmpty()) {
        painter->setFont(second);
        painter->setPen(theme.muted);
        painter->drawText(words.translated(0, line - 6).adjusted(0, 0, 0, -4),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(second).elidedText(more, Qt::ElideRight, words.width()));
    }
    painter->restore();
}

bool TimelineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                 const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data().toString();
    if (const QString more = index.data(TimelineModel::SubTitleRole).toString(); !more.isEmpty())
        tip += QLatin1Char('\n') + more;
    QToolTip::showText(event->globalPos(),
                       tip + QLatin1Char('\n') + models::format::exactTime(timeOf(index)));
    return true;
}

} // namespace drydock::views
