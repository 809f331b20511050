// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/drydock_style.h"
#include "views/theme/fonts.h"
#include "views/theme/style_parts.h"
#include "views/theme/theme_icon.h"

#include <QAbstractScrollArea>

#include <algorithm>

// How large things are and where their parts lie; what they look like is in drydock_style.cpp and the style_*
// files.
namespace drydock::views {
namespace {

// With Fusion's own 3 px, what a cell holds begins 8 px from its edge, below the header's words.
constexpr int cellInset = 5;
constexpr int labelRing = 4; ///< behind a check box's words, for the ring about them

} // namespace

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
        return 6;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TreeViewIndentation:
        return scaledLength(20);
    case PM_DefaultFrameWidth:
        // Hairlines of panes part views from each other; only text editors and what pops up have a frame.
        if (style::isTextEditor(widget)) {
            return 5;
        }
        if (qobject_cast<const QAbstractScrollArea*>(widget)) {
            return widget->isWindow() ? 1 : 0;
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
    case CT_CheckBox:
    case CT_RadioButton:
        size.rwidth() += labelRing;
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
    case SE_PushButtonLayoutItem:
        return style::buttonLayoutRect(*option, widget);
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

} // namespace drydock::views
