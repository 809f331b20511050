// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"
#include "views/theme/style_parts.h"

namespace drydock::views::style {
namespace {

constexpr int itemPadding = 10;
constexpr int arrowColumn = 20;
constexpr int shortcutGap = 28;
constexpr int separatorHeight = 9;

int iconSide()
{
    return scaledLength(iconSize);
}

int iconColumn()
{
    return iconSide() + 8;
}

void drawMark(const Context& context, const QStyleOptionMenuItem& item, const QRect& place)
{
    auto& painter = context.painter;
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        drawIcon(painter, place, Icon::Check,
                 context.enabled() ? context.theme.accent : context.theme.disabled);
    } else if (!item.icon.isNull()) {
        const auto ratio = painter.device()->devicePixelRatioF();
        const auto mode = context.enabled() ? QIcon::Normal : QIcon::Disabled;
        const QSize size(iconSide(), iconSide());
        painter.drawPixmap(place.x(), place.y() + (place.height() - size.height()) / 2,
                           item.icon.pixmap(size, ratio, mode));
    }
}

bool hasIconColumn(const QStyleOptionMenuItem& item)
{
    return item.maxIconWidth > 0 || item.menuHasCheckableItems || !item.icon.isNull();
}

} // namespace

void drawMenuPanel(const Context& context)
{
    context.painter.fillRect(context.option.rect, context.theme.lineStrong);
    context.painter.fillRect(context.option.rect.adjusted(1, 1, -1, -1), context.theme.raised);
}

void drawMenuItem(const Context& context, const QStyleOptionMenuItem& item)
{
    auto& painter = context.painter;
    const auto& theme = context.theme;
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item.rect.x(), item.rect.center().y(), item.rect.width(), 1), theme.line);
        return;
    }
    const bool current = context.is(QStyle::State_Selected) && context.enabled();
    if (current) {
        drawBox(painter, item.rect.adjusted(4, 0, -4, 0), 4, theme.selected);
    }
    painter.save();
    painter.setFont(item.font);
    auto rect = item.rect.adjusted(itemPadding, 0, -itemPadding, 0);
    if (hasIconColumn(item)) {
        drawMark(context, item,
                 QStyle::visualRect(item.direction, item.rect,
                                    QRect(rect.x(), rect.y(), iconSide(), rect.height())));
        rect.setLeft(rect.x() + iconColumn());
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(rect.right() - arrowColumn + 8, rect.y(), 14, rect.height());
        drawIcon(painter, QStyle::visualRect(item.direction, item.rect, place), Icon::Right, theme.muted, 14);
    }
    rect = QStyle::visualRect(item.direction, item.rect, rect);
    const auto parts = item.text.split(QLatin1Char('\t'));
    if (parts.size() > 1) {
        drawText(painter, rect, Qt::AlignVCenter | Qt::AlignRight, parts.at(1),
                 context.enabled() ? theme.muted : theme.disabled);
    }
    drawText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, parts.at(0),
             context.textColour());
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& contents)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        return {contents.width(), separatorHeight};
    }
    auto width = contents.width() + 2 * itemPadding + arrowColumn;
    if (hasIconColumn(item)) {
        width += iconColumn();
    }
    if (item.text.contains(QLatin1Char('\t'))) {
        width += shortcutGap;
    }
    return {width, heightFor(QFontMetrics(item.font), 26)};
}

void drawMenuBarItem(const Context& context, const QStyleOptionMenuItem& item)
{
    context.painter.fillRect(item.rect, context.theme.chrome);
    if (context.is(QStyle::State_Selected)) {
        drawBox(context.painter, item.rect, 4, context.theme.hover);
    }
    drawText(context.painter, item.rect, Qt::AlignCenter | Qt::TextShowMnemonic, item.text,
             context.textColour());
}

void drawTab(const Context& context, const QStyleOptionTab& tab)
{
    const bool current = context.is(QStyle::State_Selected);
    auto& painter = context.painter;
    if (!current && context.hovered()) {
        drawBox(painter, tab.rect.adjusted(2, 2, -2, -4), controlRadius, context.theme.hover);
    }
    if (current) {
        painter.fillRect(QRect(tab.rect.x() + 6, tab.rect.bottom() - 1, tab.rect.width() - 12, 2),
                         context.theme.accent);
    }
    if (keyboardFocused(tab, context.widget) && current) {
        drawFocusRing(painter, tab.rect.adjusted(2, 2, -2, -4), controlRadius, context.theme);
    }
    painter.save();
    auto font = painter.font();
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    drawText(painter, tab.rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab.text,
             !context.enabled() ? context.theme.disabled
             : current          ? context.theme.text
                                : context.theme.muted);
    painter.restore();
}

void drawGroupTitle(const Context& context, const QStyleOptionGroupBox& group)
{
    auto& painter = context.painter;
    painter.save();
    auto font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    drawText(painter, group.rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, group.text,
             context.textColour());
    painter.restore();
}

} // namespace drydock::views::style
