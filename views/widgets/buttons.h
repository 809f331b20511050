// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"

#include <QPushButton>
#include <QString>
#include <QToolButton>

#include <optional>

namespace drydock::views {

class ThemeSource;

/// Plain is bordered. One Primary a pane or dialog; Danger has a label in the colour of failure; Quiet has no
/// border.
enum class ButtonKind { Plain, Primary, Danger, Quiet };

/// A push button of 28 px, unowned until a layout takes it. `text` is a verb with its object.
[[nodiscard]] QPushButton* makeButton(const ThemeSource& theme, const QString& text,
                                      ButtonKind kind = ButtonKind::Plain, std::optional<Icon> icon = {});

/// A borderless square button. `name` says what it does: to screen readers, and as its tool tip.
[[nodiscard]] QToolButton* makeIconButton(const ThemeSource& theme, Icon icon, const QString& name);

/// A borderless button with icon and text, for toolbars.
[[nodiscard]] QToolButton* makeToolButton(const ThemeSource& theme, Icon icon, const QString& text);

/// Unfolds what stands below it; its words begin where those of other rows do.
[[nodiscard]] QPushButton* makeDisclosure(const ThemeSource& theme, const QString& text);

constexpr int linkSpacing = 16; ///< pixels between two links

/// Words that act, in the accent's colour, without a border.
[[nodiscard]] QPushButton* makeLink(const QString& text);

/// Changes what a button is after it was made.
void setButtonKind(QPushButton& button, ButtonKind kind);

} // namespace drydock::views
