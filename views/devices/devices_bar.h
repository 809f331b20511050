// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/devices/device_table.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace drydock::views {

class QueryLine;
class TextLabel;

/// Over the table: the filter line, how many match, and what can be done with what is shown.
class DevicesBar : public Pane
{
    Q_OBJECT

public:
    DevicesBar(const ThemeSource& theme, models::Workspace& workspace, DeviceTable& table,
               Navigator& navigator, QWidget* parent = nullptr);

    /// The facets have gone for want of room: a button brings them.
    void showFacetsButton(bool shown);

Q_SIGNALS:
    void facetsRequested(bool shown);
    void columnsChanged();

private:
    void addLine(QHBoxLayout& layout);
    void addMenus(QHBoxLayout& layout, DeviceTable& table, Navigator& navigator);
    void showCount();
    void showProblem();
    void showPending();

    const ThemeSource& m_theme;
    models::Workspace& m_workspace;
    QueryLine* m_line = nullptr;
    TextLabel* m_problem;
    TextLabel* m_count;
    TextLabel* m_all;
    QPushButton* m_pending;
    QToolButton* m_facets;
};

} // namespace drydock::views
