// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"
#include "models/connections/local_fleet_model.h"
#include "models/shell/preferences.h"
#include "views/frame/navigator.h"
#include "views/theme/icons.h"
#include "views/widgets/pane.h"

class QListWidget;
class QStackedWidget;

namespace drydock::views {

/// Connections, the local fleet, how the console looks, and what it is.
class SettingsPage : public Pane
{
    Q_OBJECT

public:
    SettingsPage(const ThemeSource& theme, models::Preferences& preferences, models::ConnectionSetup& setup,
                 models::LocalFleetModel& fleet, Navigator& navigator, QWidget* parent = nullptr);

    enum class Section { Connections, LocalFleet, Appearance, About };
    void showSection(Section section);

private:
    [[nodiscard]] QWidget* makeSections(const ThemeSource& theme);
    void add(const ThemeSource& theme, Icon icon, const QString& name, QWidget* section);

    models::Preferences& m_preferences;
    QListWidget* m_sections;
    QStackedWidget* m_stack;
};

} // namespace drydock::views
