// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/drydock_style.h"

#include "views/theme/style_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QDialog>
#include <QScrollBar>

namespace drydock::views {
namespace {

void drawFrame(const style::Context& context, QFrame::Shape shape)
{
    const auto& rect = context.option.rect;
    if (style::isTextEditor(context.widget)) {
        style::drawTextFrame(context);
    } else if (shape == QFrame::HLine) {
        context.painter.fillRect(QRect(rect.x(), rect.center().y(), rect.width(), 1), context.theme.line);
    } else if (shape == QFrame::VLine) {
        context.painter.fillRect(QRect(rect.center().x(), rect.y(), 1, rect.height()), context.theme.line);
    } else if (context.widget && context.widget->isWindow()) {
        style::drawBox(context.painter, rect, 0, {},
                       context.theme.lineStrong); // the list a combo box drops down
    }
}

} // namespace

DrydockStyle::DrydockStyle(std::shared_ptr<const Theme> theme)
    : QProxyStyle(QStringLiteral("Fusion")), m_theme(std::move(theme))
{
}

void DrydockStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar*>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // only its thumb is painted
    } else if (qobject_cast<QDialog*>(widget)) {
        widget->setBackgroundRole(QPalette::Button); // raised
        widget->setAutoFillBackground(true);         // or windows take the Window role's colour
    } else if (style::isTextEditor(widget)) {
        static_cast<QAbstractScrollArea*>(widget)->viewport()->setBackgroundRole(QPalette::Button);
    } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
}

void DrydockStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const style::Context context{*painter, *option, widget, *m_theme};
    switch (element) {
    case PE_PanelButtonCommand:
        style::drawButtonPanel(context);
        return;
    case PE_PanelButtonTool:
        style::drawToolButtonPanel(context);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        style::drawLineEdit(context);
        return;
    case PE_FrameFocusRect:
        if (style::keyboardFocused(*option, widget)) {
            // Check boxes and radio buttons give a rectangle that fits their words tightly.
            const auto air = qobject_cast<const QAbstractButton*>(widget) ? 2 : 0;
            style::drawFocusRing(*painter, option->rect.adjusted(-air, 0, air, 0), 4, *m_theme);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        style::drawCheckIndicator(context);
        return;
    case PE_IndicatorRadioButton:
        style::drawRadioIndicator(context);
        return;
    case PE_IndicatorArrowDown:
        style::drawIcon(*painter, option->rect, Icon::Down, m_theme->muted, 14);
        return;
    case PE_IndicatorArrowRight:
        style::drawIcon(*painter, option->rect, Icon::Right, m_theme->muted, 14);
        return;
    case PE_IndicatorBranch:
        style::drawBranch(context);
        return;
    case PE_PanelItemViewRow:
        style::drawRow(context);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            style::drawItem(context, *item);
        }
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        style::drawMenuPanel(context);
        return;
    case PE_FrameMenu:
    case PE_FrameGroupBox:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_IndicatorHeaderArrow: // drawn with the label, behind its words
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DrydockStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const style::Context context{*painter, *option, widget, *m_theme};
    switch (element) {
    case CE_PushButtonBevel:
        style::drawButtonPanel(context);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            style::drawButtonLabel(context, *button);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            style::drawComboLabel(context, *combo);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        style::drawHeaderSection(context);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            style::drawHeaderLabel(context, *header);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme->line);
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            style::drawProgress(context, *bar);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            style::drawMenuItem(context, *item);
        }
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            style::drawMenuBarItem(context, *item);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme->chrome);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            style::drawTab(context, *tab);
        }
        return;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            drawFrame(context, frame->frameShape);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void DrydockStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    const style::Context context{*painter, *option, widget, *m_theme};
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            style::drawScrollBar(context, *bar);
        }
        return;
    case CC_ComboBox:
        style::drawComboBox(context);
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            style::drawSpinBox(context, *spin);
        }
        return;
    case CC_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            style::drawToolButton(context, *tool);
        }
        return;
    case CC_GroupBox:
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
            group && !(group->subControls & SC_GroupBoxCheckBox)) {
            auto title = *group;
            title.rect = subControlRect(control, option, SC_GroupBoxLabel, widget);
            title.rect.setRight(option->rect.right()); // the title is wider in its weight
            title.rect.setLeft(option->rect.left());
            style::drawGroupTitle({*painter, title, widget, *m_theme}, title);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace drydock::views
