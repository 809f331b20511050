// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/decision_delegate.h"

#include "models/jobs/decision_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/theme_source.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drydock::views {
namespace {

using models::DecisionModel;

constexpr int deciderWidth = 84;
constexpr int iconSize = 16;
constexpr int gap = 8;

TimePoint timeOf(const QModelIndex& index)
{
    return fromMilliseconds(index.data(DecisionModel::TimeRole).toLongLong());
}

/// To the second today; the day says enough of what is older.
QString timeText(TimePoint time)
{
    const TimePoint now = systemNow();
    const QString text = models::format::dayAndTime(time, now);
    return text.size() <= 5 ? models::format::clock(time) : text;
}

} // namespace

DecisionDelegate::DecisionDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void DecisionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    paintRowBackground(*painter, option, theme);
    QRect row = option.rect;
    const QFont second = uiFont(TextSize::Second);
    const QString time = timeText(timeOf(index));
    const QString oldest = timeText(timeOf(index.siblingAtRow(index.model()->rowCount() - 1)));
    const int timeWidth = std::max(QFontMetrics(second).horizontalAdvance(QStringLiteral("00:00:00")),
                                   QFontMetrics(second).horizontalAdvance(oldest));
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, time);
    row.setLeft(row.left() + timeWidth + gap);

    const int side = scaledLength(iconSize);
    const bool isAutomatic = index.data(DecisionModel::IsAutomaticRole).toBool();
    painter->drawPixmap(QPoint(row.x(), row.y() + (row.height() - side) / 2),
                        iconPixmap(isAutomatic ? Icon::Policy : Icon::User, theme.muted, side,
                                   painter->device()->devicePixelRatioF()));
    row.setLeft(row.left() + side + gap);

    const QFont who = uiFont(TextSize::Body, QFont::Medium);
    const QFontMetrics whoMetrics(who);
    const int width = scaledLength(deciderWidth);
    painter->setFont(who);
    painter->setPen(theme.text);
    painter->drawText(
        row, Qt::AlignLeft | Qt::AlignVCenter,
        whoMetrics.elidedText(index.data(DecisionModel::DeciderRole).toString(), Qt::ElideRight, width));
    row.setLeft(row.left() + width + gap);

    const QFont what = uiFont();
    painter->setFont(what);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(what).elidedText(index.data().toString(), Qt::ElideRight, row.width()));
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

bool DecisionDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
                       tr("%1\n%2", "what was decided, when")
                           .arg(index.data().toString(), models::format::exactTime(timeOf(index))),
                       view);
    return true;
}

} // namespace drydock::views
