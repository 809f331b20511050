// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/difference_delegate.h"

#include "models/detail/difference_model.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace drydock::views {
namespace {

using models::DifferenceModel;

constexpr int differencePadding = 8;

int kindOf(const QModelIndex& index)
{
    return index.data(DifferenceModel::KindRole).toInt();
}

bool isLongByNature(int kind)
{
    using client::ValueKind;
    return kind == int(ValueKind::Hash) || kind == int(ValueKind::Url) || kind == int(ValueKind::Binary);
}

/// What tells one from another stays: the end of a URL, both ends of other values.
Qt::TextElideMode elision(const QModelIndex& index)
{
    if (index.column() == DifferenceModel::KeyColumn)
        return Qt::ElideRight;
    return kindOf(index) == int(client::ValueKind::Url) ? Qt::ElideLeft : Qt::ElideMiddle;
}

} // namespace

DifferenceDelegate::DifferenceDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void DifferenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const bool differs = index.data(DifferenceModel::DiffersRole).toBool();
    const bool isKey = index.column() == DifferenceModel::KeyColumn;
    const bool isDesired = index.column() == DifferenceModel::DesiredColumn;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(option.rect, theme.selected);
    else if (differs && isDesired)
        painter->fillRect(option.rect, theme.accentTint);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      mixed(theme.surface, theme.line, 0.65));
    QRectF box =
        QRectF(option.rect).adjusted(differencePadding + (isKey ? markRoom : 0), 0, -differencePadding, -1);
    if (isKey && differs)
        paintMark(*painter, QRectF(option.rect), theme);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool mono = !isKey && isLongByNature(kindOf(index));
    painter->setFont(mono ? monoFont(TextSize::Tag)
                          : uiFont(TextSize::Second, differs && isDesired ? QFont::Medium : QFont::Normal));
    painter->setPen(text.isEmpty()                    ? theme.faint
                    : differs && (isKey || isDesired) ? theme.text
                                                      : theme.muted);
    const QString shown = text.isEmpty() ? QStringLiteral("–") : text;
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF(painter->font()).elidedText(shown, elision(index), box.width()));
    painter->restore();
}

void DifferenceDelegate::paintMark(QPainter& painter, const QRectF& box, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle(box.left() + 5.5, box.center().y());
    painter.drawLine(middle + QPointF(-3.5, -2), middle + QPointF(3.5, -2));
    painter.drawLine(middle + QPointF(-3.5, 2), middle + QPointF(3.5, 2));
    painter.drawLine(middle + QPointF(2, -4.5), middle + QPointF(-2, 4.5));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

bool DifferenceDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                   const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(DifferenceModel::ValueRole).toString());
    return true;
}

} // namespace drydock::views
