// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"
#include "views/theme/style_parts.h"

#include <QVariant>
#include <QWidget>

namespace drydock::views::style {
namespace {

constexpr int sidePadding = 10;
constexpr int arrowWidth = 24;
constexpr int stepWidth = 20;

/// Box of everything one types into. The dynamic property `invalid` paints its border in the colour of
/// failure.
void drawInput(const Context& context)
{
    const auto& theme = context.theme;
    const bool invalid = context.widget && context.widget->property("invalid").toBool();
    const bool focused = context.enabled() && context.is(QStyle::State_HasFocus);
    const bool byKeyboard = focused && keyboardFocused(context.option, context.widget);
    const auto line = invalid             ? theme.fail
                      : focused           ? theme.accent
                      : context.enabled() ? theme.lineStrong
                                          : theme.line;
    drawBox(context.painter, context.option.rect, controlRadius,
            context.enabled() ? theme.raised : theme.chrome, line,
            byKeyboard           ? 2
            : invalid || focused ? 1.5
                                 : 1);
}

void drawStep(const Context& context, const QRect& rect, bool up, bool possible, bool active)
{
    const auto& theme = context.theme;
    const auto colour = !context.enabled() || !possible ? theme.disabled
                        : active                        ? theme.accent
                                                        : theme.muted;
    const QPointF middle = QRectF(rect).center() + QPointF(0, up ? 1.5 : -1.5);
    const qreal tip = up ? -3 : 3;
    auto& painter = context.painter;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-3, 0), middle + QPointF(0, tip), middle + QPointF(3, 0)});
    painter.restore();
}

} // namespace

void drawLineEdit(const Context& context)
{
    // Inside spin boxes and combo boxes, and where a page asked for none, a line edit has no frame.
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&context.option);
    if (!frame || frame->lineWidth > 0) {
        drawInput(context);
    }
}

void drawTextFrame(const Context& context)
{
    drawInput(context);
}

void drawComboBox(const Context& context)
{
    drawInput(context);
    const auto* complex = qstyleoption_cast<const QStyleOptionComplex*>(&context.option);
    if (!complex) {
        return;
    }
    const auto arrow = comboPart(*complex, QStyle::SC_ComboBoxArrow);
    drawIcon(context.painter, arrow, Icon::Down,
             context.enabled() ? context.theme.muted : context.theme.disabled, 14);
}

void drawComboLabel(const Context& context, const QStyleOptionComboBox& combo)
{
    if (combo.editable) {
        return;
    }
    auto rect = comboPart(combo, QStyle::SC_ComboBoxEditField);
    if (!combo.currentIcon.isNull()) {
        const auto ratio = context.painter.device()->devicePixelRatioF();
        const auto side = scaledLength(iconSize);
        const QRect place(rect.x(), rect.y() + (rect.height() - side) / 2, side, side);
        context.painter.drawPixmap(
            place.topLeft(), combo.currentIcon.pixmap(place.size(), ratio,
                                                      context.enabled() ? QIcon::Normal : QIcon::Disabled));
        rect.setLeft(rect.x() + side + 6);
    }
    drawText(context.painter, rect, Qt::AlignVCenter | Qt::AlignLeft, combo.currentText,
             context.textColour());
}

QRect comboPart(const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const auto& rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.right() + 1 - arrowWidth, rect.y(), arrowWidth, rect.height()));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, rect, rect.adjusted(sidePadding, 2, -arrowWidth, -2));
    default:
        return rect;
    }
}

void drawSpinBox(const Context& context, const QStyleOptionSpinBox& spin)
{
    drawInput(context);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto active = [&](QStyle::SubControl part) {
        return spin.activeSubControls == part && context.is(QStyle::State_Sunken);
    };
    drawStep(context, spinPart(spin, QStyle::SC_SpinBoxUp), true,
             spin.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled), active(QStyle::SC_SpinBoxUp));
    drawStep(context, spinPart(spin, QStyle::SC_SpinBoxDown), false,
             spin.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled), active(QStyle::SC_SpinBoxDown));
}

QRect spinPart(const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    const bool buttons = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const auto& rect = option.rect;
    const QRect steps(rect.right() + 1 - stepWidth, rect.y(), buttons ? stepWidth : 0, rect.height());
    const auto half = steps.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return QStyle::visualRect(option.direction, rect, QRect(steps.x(), steps.y(), steps.width(), half));
    case QStyle::SC_SpinBoxDown:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(steps.x(), steps.y() + half, steps.width(), steps.height() - half));
    case QStyle::SC_SpinBoxEditField:
        return QStyle::visualRect(
            option.direction, rect,
            rect.adjusted(sidePadding - 2, 2, -(buttons ? stepWidth : sidePadding - 2), -2));
    default:
        return rect;
    }
}

} // namespace drydock::views::style
