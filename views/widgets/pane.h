// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// A field of the Theme: what a widget remembers in place of a colour, so that it follows the theme.
using ThemeColour = QColor Theme::*;

/// An area with one background, and hairlines on chosen sides.
class Pane : public QWidget
{
    Q_OBJECT

public:
    explicit Pane(const ThemeSource& theme, ThemeColour background = &Theme::surface,
                  Qt::Edges hairlines = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    ThemeColour m_background;
    Qt::Edges m_hairlines;
};

} // namespace drydock::views
