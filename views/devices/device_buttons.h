// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/device_actions.h"
#include "models/detail/device_detail.h"
#include "models/fleet_link.h"
#include "models/holds/hold_actions.h"
#include "views/theme/theme_source.h"
#include "views/widgets/button_row.h"

namespace drydock::views {

/// What can be done to the device that is shown. What is not undone easily asks first.
class DeviceButtons : public ButtonRow
{
    Q_OBJECT

public:
    /// What the buttons show and work with; all of it outlives them.
    struct Models
    {
        const models::DeviceDetail& detail;
        models::DeviceActions& actions;
        const models::HoldStore& holds;
        models::HoldActions& holdActions;
    };

    DeviceButtons(const ThemeSource& theme, const models::FleetLink& link, const Models& models,
                  QWidget* parent = nullptr);

private:
    void follow(Entry entry);
    void askToHold();
    void askToForget();
    void refresh();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    Models m_models;
    Entry m_update;
    Entry m_retry;
    Entry m_hold;
    Entry m_release;
    Entry m_forget;
};

} // namespace drydock::views
