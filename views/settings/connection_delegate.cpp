// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connection_delegate.h"

#include "models/connections/connection_list.h"
#include "views/theme/glyphs.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace drydock::views {
namespace {

using models::ConnectionList;

constexpr int connectionRowHeight = 46;
constexpr int margin = 16;
constexpr int gap = 8;

} // namespace

ConnectionDelegate::ConnectionDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaledLength(connectionRowHeight)};
}

void ConnectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const bool isOpen = index.data(ConnectionList::IsOpenRole).toBool();
    const QString problem = index.data(ConnectionList::ProblemRole).toString();
    const int side = scaledLength(glyphSize);
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect mark(area.x(), area.y() + (area.height() - side) / 2, side, side);
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (!problem.isEmpty())
        painter->drawPixmap(mark.topLeft(), glyphPixmap(StateGlyph::Failed, theme, side, ratio));
    else if (isOpen)
        painter->drawPixmap(mark.topLeft(), glyphPixmap(StateGlyph::Succeeded, theme, side, ratio));
    else
        painter->drawPixmap(mark.topLeft(), iconPixmap(Icon::Plug, theme.muted, side, ratio));

    area.setLeft(mark.right() + gap);
    const QRect upper(area.x(), area.y(), area.width(), area.height() / 2 + 2);
    const QRect lower(area.x(), upper.bottom() + 1, area.width(), area.bottom() - upper.bottom() - 4);
    // Of a reason, the end says more than the file's name before it.
    const Qt::TextElideMode elision = problem.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle;
    const auto write = [painter, elision](const QRect& rect, int align, const QFont& font,
                                          const QColor& colour, const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, align, painter->fontMetrics().elidedText(text, elision, rect.width()));
    };
    write(upper, Qt::AlignLeft | Qt::AlignBottom,
          uiFont(TextSize::Body, isOpen ? QFont::DemiBold : QFont::Normal), theme.text,
          index.data().toString());
    write(lower, Qt::AlignLeft | Qt::AlignTop, uiFont(TextSize::Second),
          problem.isEmpty() ? theme.muted : theme.fail,
          problem.isEmpty() ? index.data(ConnectionList::BrokerRole).toString() : problem);
}

} // namespace drydock::views
