// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/device_actions.h"
#include "models/detail/device_detail.h"
#include "models/fleet_link.h"
#include "models/holds/hold_actions.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QPushButton;

namespace drydock::views {

class Callout;
class DeviceHeading;
class SectionTitle;

/// One device: who it is, why it is where it is, what can be done, reported beside desired, its timeline.
class DetailPane : public Pane
{
    Q_OBJECT

public:
    /// What the pane shows and works with; all of it outlives the pane.
    struct Models
    {
        const models::FleetLink& link;
        models::DeviceDetail& detail;
        models::DeviceActions& actions;
        const models::HoldStore& holds;
        models::HoldActions& holdActions;
    };

    DetailPane(const ThemeSource& theme, const Models& models, QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    void jobChosen(const QString& id);
    void filterChosen(const QString& filter);

private:
    void refresh();

    const models::FleetLink& m_link;
    models::DeviceDetail& m_detail;
    const models::HoldStore& m_holds;
    DeviceHeading* m_heading;
    Callout* m_why;
    QPushButton* m_job;
    Callout* m_held;
    SectionTitle* m_state;
    SectionTitle* m_timeline;
};

} // namespace drydock::views
