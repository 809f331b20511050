// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/holds/hold_actions.h"
#include "models/holds/quarantine_model.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class QuarantineTable;
class SectionTitle;
class TextLabel;
class ThemeSource;

/// The devices that are held back, and a way to release them.
class QuarantineSection : public QWidget
{
    Q_OBJECT

public:
    QuarantineSection(const ThemeSource& theme, const models::FleetLink& link, models::QuarantineModel& model,
                      models::HoldActions& actions, Navigator& navigator, QWidget* parent = nullptr);

private:
    void refresh();

    const models::FleetLink& m_link;
    models::QuarantineModel& m_model;
    SectionTitle* m_title;
    QPushButton* m_release;
    TextLabel* m_empty;
    QuarantineTable* m_table;
};

} // namespace drydock::views
