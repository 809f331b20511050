// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/recent_delegate.h"

#include "models/overview/recent_model.h"
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

using models::RecentModel;

constexpr int recentIconSize = 16;
constexpr int recentGap = 8;

TimePoint timeOf(const QModelIndex& index)
{
    return fromMilliseconds(index.data(RecentModel::TimeRole).toLongLong());
}

} // namespace

RecentDelegate::RecentDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    paintRowBackground(*painter, option, theme);
    QRect row = option.rect;
    const TimePoint now = systemNow();
    // The oldest has the longest.
    const QString longest =
        models::format::dayAndTime(timeOf(index.siblingAtRow(index.model()->rowCount() - 1)), now);
    const QString time = models::format::dayAndTime(timeOf(index), now);
    painter->setFont(uiFont(TextSize::Second));
    painter->setPen(theme.muted);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, time);
    row.setLeft(row.left() + recentGap +
                std::max(painter->fontMetrics().horizontalAdvance(time),
                         painter->fontMetrics().horizontalAdvance(longest)));

    const int side = scaledLength(recentIconSize);
    const bool isAutomatic = index.data(RecentModel::IsAutomaticRole).toBool();
    painter->drawPixmap(QPoint(row.x(), row.y() + (row.height() - side) / 2),
                        iconPixmap(isAutomatic ? Icon::Policy : Icon::User, theme.muted, side,
                                   painter->device()->devicePixelRatioF()));
    row.setLeft(row.left() + side + recentGap);

    const QString words = tr("%1: %2", "who decided, what")
                              .arg(index.data(RecentModel::DeciderRole).toString(), index.data().toString());
    painter->setFont(uiFont());
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, row.width()));
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

bool RecentDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
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
