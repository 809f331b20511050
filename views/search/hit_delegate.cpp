// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/hit_delegate.h"

#include "models/search/command_search.h"

#include <QPainter>

namespace drydock::views {
namespace {

using models::CommandSearch;
using models::HitKind;

constexpr int rowHeight = 30;
constexpr int headingHeight = 24;
constexpr int padding = 12;
constexpr int iconSize = 16;

Icon iconOf(HitKind kind)
{
    switch (kind) {
    case HitKind::Device:
        return Icon::Devices;
    case HitKind::Package:
        return Icon::Packages;
    case HitKind::Job:
        return Icon::Jobs;
    case HitKind::Group:
        return Icon::Groups;
    case HitKind::Page:
        return Icon::Right;
    case HitKind::Command:
        return Icon::Bolt;
    case HitKind::Filter:
        return Icon::Filter;
    }
    return Icon::Right;
}

} // namespace

HitDelegate::HitDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0, scaledLength(rowHeight +
                            (index.data(CommandSearch::StartsGroupRole).toBool() ? headingHeight : 0))};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    painter->save();
    const auto kind = index.data(CommandSearch::KindRole).value<HitKind>();
    QRect row = option.rect;
    if (index.data(CommandSearch::StartsGroupRole).toBool()) {
        const int height = scaledLength(headingHeight);
        painter->setFont(uiFont(TextSize::Second, QFont::DemiBold));
        painter->setPen(theme.muted);
        painter->drawText(row.adjusted(padding, 2, -padding, 0)
                              .intersected(QRect(row.left(), row.top(), row.width(), height)),
                          Qt::AlignLeft | Qt::AlignVCenter, CommandSearch::groupTitle(kind));
        row.setTop(row.top() + height);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, theme.selected);
    const QRect box = row.adjusted(padding, 0, -padding, 0);
    painter->drawPixmap(
        box.left(), box.center().y() - iconSize / 2 + 1,
        iconPixmap(iconOf(kind), theme.muted, iconSize, painter->device()->devicePixelRatioF()));
    const QString detail = index.data(CommandSearch::DetailRole).toString();
    const QFont second = uiFont(TextSize::Second);
    const int room = box.width() - iconSize - 10;
    const int detailWidth = std::min(QFontMetrics(second).horizontalAdvance(detail), room / 2);
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetrics(second).elidedText(detail, Qt::ElideRight, detailWidth));
    const QFont body = uiFont();
    painter->setFont(body);
    painter->setPen(theme.text);
    painter->drawText(
        box.adjusted(iconSize + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideRight, room - detailWidth - 8));
    painter->restore();
}

} // namespace drydock::views
