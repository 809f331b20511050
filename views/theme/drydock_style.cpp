// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/drydock_style.h"

#include "views/theme/fonts.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme_icon.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

namespace drydock::views {
namespace {

// With Fusion's own 3 px, what a cell holds begins 8 px from its edge, below the header's words.
constexpr int cellInset = 5;

bool isTextEditor(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

void drawFrame(const style::Context& context, QFrame::Shape shape)
{
    const auto& rect = context.option.rect;
    if (isTextEditor(context.widget)) {
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
    } else if (isTextEditor(widget)) {
        static_cast<QAbstractScrollArea*>(widget)->viewport()->setBackgroundRole(QPalette::Button);
    } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
}

int DrydockStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1; // QSplitterHandle takes five pixels to be gripped by
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaledLength(style::iconSize);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuPanelWidth:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_MenuHMargin:
        return 1;
    case PM_MenuVMargin:
        return 5;
    case PM_HeaderMargin:
    case PM_ToolTipLabelFrameWidth:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TreeViewIndentation:
        return scaledLength(20);
    case PM_DefaultFrameWidth:
        // Hairlines of panes part views from each other; only text editors have a frame of their own.
        if (isTextEditor(widget)) {
            return 5;
        }
        if (qobject_cast<const QAbstractScrollArea*>(widget)) {
            return 0;
        }
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DrydockStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ComboBox_ListMouseTracking:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon DrydockStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                 const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return makeIcon(Icon::Cross, m_theme, IconRole::Muted);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return makeIcon(Icon::Info, m_theme, IconRole::Accent);
    case SP_MessageBoxWarning:
        return makeIcon(Icon::Warn, m_theme, IconRole::Warn);
    case SP_MessageBoxCritical:
        return makeIcon(Icon::Warn, m_theme, IconRole::Danger);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

QSize DrydockStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && type == CT_PushButton) {
        return style::buttonSize(*button, widget);
    }
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        tool && type == CT_ToolButton) {
        return style::toolButtonSize(*tool);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        item && type == CT_MenuItem) {
        return style::menuItemSize(*item, contents);
    }
    auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (!option) {
        return size;
    }
    switch (type) {
    case CT_ComboBox:
        return {contents.width() + 38, style::heightFor(option->fontMetrics)};
    case CT_SpinBox:
        return {contents.width() + 34, style::heightFor(option->fontMetrics)};
    case CT_LineEdit:
        size.setHeight(style::heightFor(option->fontMetrics));
        return size;
    case CT_HeaderSection:
        size.setHeight(style::heightFor(option->fontMetrics));
        return size;
    case CT_ItemViewItem:
        size.rwidth() += 2 * cellInset;
        size.setHeight(std::max(size.height(), style::heightFor(option->fontMetrics, 26)));
        return size;
    case CT_TabBarTab:
        size.setHeight(style::heightFor(option->fontMetrics, 34));
        return size;
    default:
        return size;
    }
}

QRect DrydockStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    switch (element) {
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_HeaderLabel:
    case SE_ItemViewItemFocusRect:
        return option->rect;
    case SE_ItemViewItemCheckIndicator:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemText:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            auto inner = *item;
            inner.rect.adjust(cellInset, 0, -cellInset, 0);
            return QProxyStyle::subElementRect(element, &inner, widget);
        }
        return QProxyStyle::subElementRect(element, option, widget);
    case SE_ProgressBarLabel:
        return {};
    case SE_LineEditContents:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            return option->rect.adjusted(8, 1, -8, -1);
        }
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect DrydockStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return style::scrollPart(*bar, part);
        }
        break;
    case CC_ComboBox:
        if (part != SC_ComboBoxListBoxPopup) {
            return style::comboPart(*option, part);
        }
        break;
    case CC_SpinBox:
        return style::spinPart(*option, part);
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
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
            style::drawFocusRing(*painter, option->rect, 4, *m_theme);
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
