// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/local_fleet_model.h"
#include "views/theme/icons.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// What a local fleet is made of; while it starts, how far each part is.
class FleetSteps : public QWidget
{
    Q_OBJECT

public:
    FleetSteps(const ThemeSource& theme, const models::LocalFleetModel& fleet, QWidget* parent = nullptr);

private:
    struct Row
    {
        Icon icon = Icon::Plug;
        QLabel* mark = nullptr;
        TextLabel* text = nullptr;
    };
    void refresh();
    void showMark(const Row& row, models::LocalFleetModel::StepState state);

    const ThemeSource& m_theme;
    const models::LocalFleetModel& m_fleet;
    std::vector<Row> m_rows;
};

} // namespace drydock::views
