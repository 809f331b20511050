// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/fleet_link.h"

#include <QWidget>

namespace drydock::views {

class StatusGlyphLabel;
class TextLabel;
class ThemeSource;

/// What the list of saved connections does not say: which fleet is in use that is not among them, and that
/// there are none.
class ConnectionsHint : public QWidget
{
    Q_OBJECT

public:
    ConnectionsHint(const ThemeSource& theme, const models::ConnectionList& list,
                    const models::FleetLink& link, QWidget* parent = nullptr);

private:
    void refresh();

    const models::ConnectionList& m_list;
    const models::FleetLink& m_link;
    StatusGlyphLabel* m_inUse;
    TextLabel* m_empty;
};

} // namespace drydock::views
