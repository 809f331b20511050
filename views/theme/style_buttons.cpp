// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style_parts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QIcon>
#include <QWidget>

#include <algorithm>

namespace drydock::views::style {
namespace {

constexpr int padding = 12;
constexpr int gap = 6;
constexpr int arrowSize = 14;
// The ring and a pixel of air lie inside the button's rectangle, so that focus moves nothing.
constexpr int ringInset = 3;

/// `strong` for a quiet button that is checked: its fill alone would say too little.
QFont labelFont(const QWidget* widget, bool strong)
{
    auto font = widget ? widget->font() : QApplication::font();
    const auto kind = buttonKind(widget);
    if (kind == ButtonKind::Primary || (kind == ButtonKind::Quiet && strong)) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

QColor labelColour(const Context& context)
{
    if (!context.enabled()) {
        return context.theme.disabled;
    }
    switch (buttonKind(context.widget)) {
    case ButtonKind::Primary:
        return context.theme.onAccent;
    case ButtonKind::Danger:
        return context.theme.fail;
    case ButtonKind::Link:
        return context.theme.accent;
    case ButtonKind::Plain:
    case ButtonKind::Quiet:
    case ButtonKind::Disclosure:
        break;
    }
    return context.theme.text;
}

struct Panel
{
    QColor fill;
    QColor line;
};

Panel panelOf(const Context& context)
{
    const auto& theme = context.theme;
    const bool down = context.is(QStyle::State_Sunken);
    const bool on = context.is(QStyle::State_On);
    switch (buttonKind(context.widget)) {
    case ButtonKind::Primary:
        if (!context.enabled()) {
            return {theme.bar, {}};
        }
        return {down || context.hovered() ? mixed(theme.accentFill, Qt::black, down ? .25 : .12)
                                          : theme.accentFill,
                {}};
    case ButtonKind::Quiet:
        return {on || down || context.hovered() ? theme.hover : QColor(), {}};
    case ButtonKind::Disclosure:
        return {down || context.hovered() ? theme.hover : QColor(), {}};
    case ButtonKind::Link:
        return {};
    case ButtonKind::Plain:
    case ButtonKind::Danger:
        break;
    }
    return {on                          ? theme.selected
            : down || context.hovered() ? theme.hover
                                        : theme.raised,
            context.enabled() ? theme.lineStrong : theme.line};
}

void drawPixmapOf(const Context& context, const QIcon& icon, const QRect& rect, int size)
{
    const auto mode = !context.enabled()             ? QIcon::Disabled
                      : context.is(QStyle::State_On) ? QIcon::Active
                                                     : QIcon::Normal;
    const auto ratio = context.painter.device()->devicePixelRatioF();
    context.painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                               icon.pixmap(QSize(size, size), ratio, mode));
}

/// Icon, text and arrow of any button, in the middle of `rect`.
struct Label
{
    QIcon icon;
    int iconExtent;
    QString text;
    bool arrow;

    [[nodiscard]] int width(const QFontMetrics& metrics) const
    {
        auto result = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, text).width();
        if (!icon.isNull()) {
            result += iconExtent + (text.isEmpty() ? 0 : gap);
        }
        return result + (arrow ? arrowSize + gap / 2 : 0);
    }
};

void drawLabel(const Context& context, const Label& label, QRect rect, const QColor& colour)
{
    auto& painter = context.painter;
    const auto wanted = label.width(painter.fontMetrics());
    const auto left = rect.x() + std::max(0, (rect.width() - wanted) / 2);
    rect = QRect(left, rect.y(), std::min(wanted, rect.width()), rect.height());
    if (!label.icon.isNull()) {
        const QRect place(rect.x(), rect.y(), label.iconExtent, rect.height());
        drawPixmapOf(context, label.icon, QStyle::visualRect(context.option.direction, rect, place),
                     label.iconExtent);
        rect.setLeft(rect.x() + label.iconExtent + gap);
    }
    if (label.arrow) {
        const QRect place(rect.right() + 1 - arrowSize, rect.y(), arrowSize, rect.height());
        drawIcon(painter, place, Icon::Down, context.enabled() ? context.theme.muted : context.theme.disabled,
                 arrowSize);
        rect.setRight(rect.right() - arrowSize - gap / 2);
    }
    if (!label.text.isEmpty()) {
        drawText(painter, rect, Qt::AlignCenter | Qt::TextShowMnemonic, label.text, colour);
    }
}

Label labelOf(const QStyleOptionToolButton& button)
{
    const bool hasText = button.toolButtonStyle != Qt::ToolButtonIconOnly || button.icon.isNull();
    const bool hasIcon = button.toolButtonStyle != Qt::ToolButtonTextOnly;
    return {hasIcon ? button.icon : QIcon(), button.iconSize.height(), hasText ? button.text : QString(),
            button.features.testFlag(QStyleOptionToolButton::HasMenu) && hasText};
}

} // namespace

void drawButtonPanel(const Context& context)
{
    const auto panel = panelOf(context);
    QRectF rect(context.option.rect);
    auto radius = controlRadius;
    if (keyboardFocused(context.option, context.widget)) {
        drawFocusRing(context.painter, rect, controlRadius, context.theme);
        rect.adjust(ringInset, ringInset, -ringInset, -ringInset);
        radius = controlRadius - 2;
    }
    drawBox(context.painter, rect, radius, panel.fill, panel.line);
}

void drawButtonLabel(const Context& context, const QStyleOptionButton& button)
{
    context.painter.save();
    auto font = labelFont(context.widget, context.is(QStyle::State_On));
    const bool link = buttonKind(context.widget) == ButtonKind::Link;
    font.setUnderline(link && context.hovered());
    context.painter.setFont(font);
    const Label label{button.icon, button.iconSize.height(), button.text,
                      button.features.testFlag(QStyleOptionButton::HasMenu)};
    drawLabel(context, label, link ? button.rect : button.rect.adjusted(gap, 0, -gap, 0),
              labelColour(context));
    context.painter.restore();
}

QSize buttonSize(const QStyleOptionButton& button, const QWidget* widget)
{
    // Being checked changes no size.
    const auto* checkable = qobject_cast<const QAbstractButton*>(widget);
    const QFontMetrics metrics(labelFont(widget, checkable && checkable->isCheckable()));
    const Label label{button.icon, button.iconSize.height(), button.text,
                      button.features.testFlag(QStyleOptionButton::HasMenu)};
    if (buttonKind(widget) == ButtonKind::Link) {
        return {label.width(metrics) + 2 * ringInset, metrics.height() + 2 * ringInset};
    }
    const auto height = heightFor(metrics);
    return {button.text.isEmpty() && !label.arrow ? height : label.width(metrics) + 2 * padding, height};
}

QRect buttonLayoutRect(const QStyleOption& button, const QWidget* widget)
{
    const ButtonKind kind = buttonKind(widget);
    const int beside = kind == ButtonKind::Link ? ringInset : kind == ButtonKind::Disclosure ? padding : 0;
    return button.rect.adjusted(beside, 0, -beside, 0);
}

void drawToolButtonPanel(const Context& context)
{
    const auto& theme = context.theme;
    const bool down = context.is(QStyle::State_Sunken);
    const bool on = context.is(QStyle::State_On);
    if (on || down || context.hovered()) {
        drawBox(context.painter, context.option.rect, controlRadius, on ? theme.selected : theme.hover);
    }
    if (keyboardFocused(context.option, context.widget)) {
        drawFocusRing(context.painter, context.option.rect, controlRadius, theme);
    }
}

void drawToolButton(const Context& context, const QStyleOptionToolButton& button)
{
    drawToolButtonPanel(context);
    context.painter.save();
    context.painter.setFont(button.font);
    drawLabel(context, labelOf(button), button.rect.adjusted(4, 0, -4, 0), context.textColour());
    context.painter.restore();
}

QSize toolButtonSize(const QStyleOptionToolButton& button)
{
    const QFontMetrics metrics(button.font);
    const auto label = labelOf(button);
    const auto height = std::max(heightFor(metrics), button.iconSize.height() + 8);
    return {label.text.isEmpty() ? height : label.width(metrics) + 2 * padding - 4, height};
}

void drawCheckIndicator(const Context& context)
{
    const auto& theme = context.theme;
    const bool half = context.is(QStyle::State_NoChange);
    const bool on = context.is(QStyle::State_On) || half;
    const QRectF rect(context.option.rect);
    const auto fill = on ? (context.enabled() ? theme.accentFill : theme.disabled)
                         : (context.hovered() ? theme.hover : theme.raised);
    drawBox(context.painter, rect, 3.5, fill,
            on                  ? QColor()
            : context.enabled() ? theme.lineControl
                                : theme.line,
            1.2);
    if (half) {
        drawBox(context.painter, QRectF(rect.center().x() - 4, rect.center().y() - 1, 8, 2), 1,
                theme.onAccent);
    } else if (on) {
        drawIcon(context.painter, context.option.rect, Icon::Check, theme.onAccent, 12);
    }
}

void drawRadioIndicator(const Context& context)
{
    const auto& theme = context.theme;
    const bool on = context.is(QStyle::State_On);
    const QRectF rect(context.option.rect);
    const auto fill = on ? (context.enabled() ? theme.accentFill : theme.disabled)
                         : (context.hovered() ? theme.hover : theme.raised);
    drawBox(context.painter, rect, rect.width() / 2, fill,
            on                  ? QColor()
            : context.enabled() ? theme.lineControl
                                : theme.line,
            1.2);
    if (on) {
        drawBox(context.painter, QRectF(rect.center() - QPointF(3, 3), QSizeF(6, 6)), 3, theme.onAccent);
    }
}

} // namespace drydock::views::style
