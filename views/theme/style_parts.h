// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/style_context.h"

#include <QStyleOptionButton>
#include <QStyleOptionComplex>

namespace drydock::views::style {

// Buttons (style_buttons.cpp)
void drawButtonPanel(const Context& context);
void drawButtonLabel(const Context& context, const QStyleOptionButton& button);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton& button, const QWidget* widget);
/// What layouts align: of links and disclosures their words, beside which the ring has room.
[[nodiscard]] QRect buttonLayoutRect(const QStyleOption& button, const QWidget* widget);
void drawToolButtonPanel(const Context& context);
void drawToolButton(const Context& context, const QStyleOptionToolButton& button);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton& button);
void drawCheckIndicator(const Context& context);
void drawRadioIndicator(const Context& context);

// Inputs (style_inputs.cpp)
void drawLineEdit(const Context& context);
void drawTextFrame(const Context& context);
void drawComboBox(const Context& context);
void drawComboLabel(const Context& context, const QStyleOptionComboBox& combo);
[[nodiscard]] QRect comboPart(const QStyleOptionComplex& option, QStyle::SubControl part);
void drawSpinBox(const Context& context, const QStyleOptionSpinBox& spin);
[[nodiscard]] QRect spinPart(const QStyleOptionComplex& option, QStyle::SubControl part);

// Scroll bar, progress, splitter (style_bars.cpp)
void drawScrollBar(const Context& context, const QStyleOptionSlider& bar);
[[nodiscard]] QRect scrollPart(const QStyleOptionSlider& bar, QStyle::SubControl part);
void drawProgress(const Context& context, const QStyleOptionProgressBar& bar);

// Headers and rows of views (style_views.cpp)
void drawHeaderSection(const Context& context);
void drawHeaderLabel(const Context& context, const QStyleOptionHeader& header);
void drawRow(const Context& context);
void drawItem(const Context& context, const QStyleOptionViewItem& item);
void drawBranch(const Context& context);

// Menus, tabs, groups, tool tips (style_menus.cpp)
void drawMenuPanel(const Context& context);
void drawMenuItem(const Context& context, const QStyleOptionMenuItem& item);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& contents);
void drawMenuBarItem(const Context& context, const QStyleOptionMenuItem& item);
void drawTab(const Context& context, const QStyleOptionTab& tab);
void drawGroupTitle(const Context& context, const QStyleOptionGroupBox& group);

} // namespace drydock::views::style
