// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/fleet_link.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

class TextLabel;

/// In the table's place while it has no rows: why, and what to do about it.
class NoMatch : public QWidget
{
    Q_OBJECT

public:
    NoMatch(const ThemeSource& theme, const models::FleetLink& link, models::DeviceFilter& filter,
            QWidget* parent = nullptr);

    void refresh();

private:
    void addClauses();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::DeviceFilter& m_filter;
    TextLabel* m_sentence;
    TextLabel* m_hint;
    QVBoxLayout* m_clauses;
};

} // namespace drydock::views
