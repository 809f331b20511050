// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/fleet_link.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;
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
    void showClauses(const std::vector<QueryClause>& clauses);
    void addLink();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::DeviceFilter& m_filter;
    TextLabel* m_sentence;
    TextLabel* m_hint;
    QVBoxLayout* m_clauses;
    std::vector<QPushButton*> m_links; ///< one a clause, and those left of longer filters, hidden
};

} // namespace drydock::views
