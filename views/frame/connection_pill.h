// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <array>

namespace drydock::views {

class PillSegment;

/// Broker, service and storage at a glance; a click explains.
class ConnectionPill : public QWidget
{
    Q_OBJECT

public:
    ConnectionPill(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Settings are wanted: there connections are chosen and tested.
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void explain();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    std::array<PillSegment*, 3> m_segments{};
};

} // namespace drydock::views
