// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"
#include "models/connections/local_fleet_model.h"
#include "views/widgets/pane.h"

class QVBoxLayout;

namespace drydock::views {

class ConnectPanel;
class DockDrawing;

/// First start: where are your devices?
class WelcomePage : public Pane
{
    Q_OBJECT

public:
    /// `setup` shows a new draft, or what was half typed.
    WelcomePage(const ThemeSource& theme, models::LocalFleetModel& fleet, models::ConnectionSetup& setup,
                QWidget* parent = nullptr);

Q_SIGNALS:
    /// A fleet is being opened: time for the console.
    void done();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static void addTitle(QVBoxLayout& layout, const ThemeSource& theme);
    static void addPanels(QVBoxLayout& layout, const ThemeSource& theme, models::LocalFleetModel& fleet,
                          ConnectPanel& panel);

    DockDrawing* m_drawing;
};

} // namespace drydock::views
