// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style_parts.h"

#include <QAbstractItemView>

namespace drydock::views::style {
namespace {

// With the header margin that Qt takes away already, words begin 8 px from the section's edge, above those of
// cells. This is the one rule: delegates that paint by themselves begin there, too.
constexpr int headerPadding = 2;
constexpr int sortArrow = 12;
constexpr int spareBesideArrow = 7; ///< half the header's height and a margin, without the arrow and its gap

/// Invalid where neither selection nor pointer colours the row.
QColor rowColour(const Context& context)
{
    if (context.is(QStyle::State_Selected)) {
        // A view's option says whether the window is active; that the view itself has the focus is asked
        // here.
        const auto* view = qobject_cast<const QAbstractItemView*>(context.widget);
        const bool active = context.is(QStyle::State_Active) && (!view || view->hasFocus());
        return active ? context.theme.selected : context.theme.selectedIdle;
    }
    return context.hovered() ? context.theme.hover : QColor();
}

} // namespace

void drawHeaderSection(const Context& context)
{
    const auto& rect = context.option.rect;
    context.painter.fillRect(rect, context.hovered() ? context.theme.hover : context.theme.surface);
    context.painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), context.theme.line);
}

void drawHeaderLabel(const Context& context, const QStyleOptionHeader& header)
{
    auto& painter = context.painter;
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    auto rect = header.rect.adjusted(headerPadding, 0, -headerPadding, 0);
    painter.save();
    auto font = painter.font();
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    const auto colour = !context.enabled() ? context.theme.disabled
                        : sorted           ? context.theme.text
                                           : context.theme.muted;
    // Room for the arrow is left beside the label already, and more than it takes.
    if (sorted) {
        rect.setRight(rect.right() + spareBesideArrow);
    }
    const auto text = painter.fontMetrics().elidedText(header.text, Qt::ElideRight, rect.width());
    painter.setPen(colour);
    QRect drawn;
    painter.drawText(rect, static_cast<int>(header.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                     text, &drawn);
    if (sorted) {
        const QRect place(drawn.right() + 3, rect.y(), sortArrow, rect.height());
        // In Qt's words the arrow of an ascending order points down.
        painter.translate(QRectF(place).center());
        if (header.sortIndicator == QStyleOptionHeader::SortDown) {
            painter.scale(1, -1);
        }
        drawIcon(painter, QRect(-sortArrow / 2, -sortArrow / 2, sortArrow, sortArrow), Icon::Down, colour,
                 sortArrow);
    }
    painter.restore();
}

void drawRow(const Context& context)
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&context.option);
    if (item && item->features.testFlag(QStyleOptionViewItem::Alternate)) {
        context.painter.fillRect(context.option.rect, context.theme.sunken);
    }
    if (const auto colour = rowColour(context); colour.isValid()) {
        context.painter.fillRect(context.option.rect, colour);
    }
}

void drawItem(const Context& context, const QStyleOptionViewItem& item)
{
    if (item.backgroundBrush.style() != Qt::NoBrush) {
        context.painter.fillRect(item.rect, item.backgroundBrush);
    }
    if (const auto colour = rowColour(context); colour.isValid()) {
        context.painter.fillRect(item.rect, colour);
    }
}

void drawBranch(const Context& context)
{
    if (!context.is(QStyle::State_Children)) {
        return;
    }
    drawIcon(context.painter, context.option.rect, context.is(QStyle::State_Open) ? Icon::Down : Icon::Right,
             context.theme.muted, 12);
}

} // namespace drydock::views::style
