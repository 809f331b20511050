// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/preferences.h"
#include "views/widgets/pane.h"

namespace drydock::views {

/// Theme, language, typeface and the height of rows. What is chosen holds at once.
class AppearanceSection : public Pane
{
    Q_OBJECT

public:
    AppearanceSection(const ThemeSource& theme, models::Preferences& preferences, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeThemeControl();
    [[nodiscard]] QWidget* makeLanguageControl();
    [[nodiscard]] QWidget* makeFontControl();
    [[nodiscard]] QWidget* makeRowsControl();

    const ThemeSource& m_theme;
    models::Preferences& m_preferences;
};

} // namespace drydock::views
