// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/holds/blackout_draft.h"
#include "models/holds/blackout_model.h"
#include "models/holds/hold_actions.h"
#include "models/holds/quarantine_model.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

namespace drydock::views {

/// What keeps jobs from telling devices anything: black-outs of the fleet, and devices in quarantine.
class HoldsView : public Pane
{
    Q_OBJECT

public:
    /// What the view shows and works with; all of it outlives the view.
    struct Models
    {
        models::FleetLink& link;
        models::HoldStore& store;
        models::HoldActions& actions;
        models::QuarantineModel& quarantine;
        models::BlackoutModel& blackouts;
        models::BlackoutDraft& draft;
    };

    HoldsView(const ThemeSource& theme, const Models& models, Navigator& navigator,
              QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showDialog();

    const ThemeSource& m_theme;
    Models m_models;
};

} // namespace drydock::views
