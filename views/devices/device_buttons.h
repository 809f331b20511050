// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/device_actions.h"
#include "models/detail/device_detail.h"
#include "models/fleet_link.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

/// What can be done to the device that is shown. Forgetting asks first: it can't be undone.
class DeviceButtons : public QWidget
{
    Q_OBJECT

public:
    DeviceButtons(const ThemeSource& theme, const models::FleetLink& link, const models::DeviceDetail& detail,
                  models::DeviceActions& actions, QWidget* parent = nullptr);

private:
    void refresh();

    const models::FleetLink& m_link;
    const models::DeviceDetail& m_detail;
    models::DeviceActions& m_actions;
    QPushButton* m_update;
    QPushButton* m_retry;
    QPushButton* m_forget;
};

} // namespace drydock::views
