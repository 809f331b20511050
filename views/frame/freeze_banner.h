// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QPushButton;

namespace drydock::views {

/// Across the whole frame while the fleet is frozen; hidden else.
class FreezeBanner : public Pane
{
    Q_OBJECT

public:
    FreezeBanner(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent = nullptr);

Q_SIGNALS:
    void thawRequested();

private:
    void refresh();

    const models::FleetLink& m_link;
    QPushButton* m_thaw;
};

} // namespace drydock::views
