// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/member_delegate.h"

#include "models/groups/group_members_model.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

using Model = models::GroupMembersModel;

constexpr int padding = 8; ///< where the words of a header begin
constexpr int dotSize = 7;
constexpr int dotGap = 6;

void paintDot(QPainter& painter, const QRectF& dot, Presence presence, const QColor& fill, const QColor& ring)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOnline = presence == Presence::Online;
    painter.setPen(isOnline ? QPen(Qt::NoPen) : QPen(ring, 1.5));
    painter.setBrush(isOnline ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawEllipse(isOnline ? dot : dot.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

MemberDelegate::MemberDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void MemberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRect& cell = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.state.testFlag(QStyle::State_Active);
    const QColor& ground = isSelected                 ? (hasFocus ? theme.selected : theme.selectedIdle)
                           : index.row() == m_hovered ? theme.hover
                                                      : theme.surface;
    painter->fillRect(cell, ground);
    if (!isSelected)
        painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1,
                          mixed(theme.surface, theme.line, 0.65));

    const auto column = Model::Column(index.column());
    const bool isKnown = index.data(Model::IsKnownRole).toBool();
    QString text = index.data().toString();
    if (!isKnown)
        text = column == Model::Column::Device  ? text
               : column == Model::Column::Model ? tr("never heard of")
                                                : QString();
    else if (text.isEmpty())
        text = QStringLiteral("–");
    QRectF box = QRectF(cell).adjusted(scaledLength(padding), 0, -scaledLength(4), -1);
    if (column == Model::Column::Online && isKnown) {
        const auto presence = Presence(index.data(Model::OnlineRole).toInt());
        const QRectF dot(box.left(), box.center().y() - dotSize / 2.0, dotSize, dotSize);
        if (presence != Presence::Unknown)
            paintDot(*painter, dot, presence, m_isOffline ? theme.sCanceled : theme.sOk, theme.lineControl);
        box.setLeft(dot.right() + dotGap);
    }
    const bool isFirst = column == Model::Column::Device;
    const bool isQuiet =
        !isKnown || column == Model::Column::Model || (column == Model::Column::Online && m_isOffline);
    const QFont font = uiFont(TextSize::Body, isFirst ? QFont::Medium : QFont::Normal);
    painter->setFont(font);
    painter->setPen(isQuiet ? theme.muted : theme.text);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, int(box.width())));
}

} // namespace drydock::views
