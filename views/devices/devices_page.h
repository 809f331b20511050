// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace drydock::views {

class BusyLine;
class DetailPane;
class DevicesBar;
class DeviceTable;
class FacetPane;
class NoMatch;

/// All devices: filter line, facets, the table, and the one that is selected in detail.
class DevicesPage : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the page.
    DevicesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                QWidget* parent = nullptr);

    /// Opens a device's detail; where the filter hides it, the filter goes.
    void showDevice(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void wire();
    void showSelected();
    void showRows();
    void arrange();
    void showMenu(const QPoint& position, const QModelIndex& index);

    models::Workspace& m_workspace;
    Navigator& m_navigator;
    DeviceTable* m_table;
    DevicesBar* m_bar;
    BusyLine* m_busy;
    FacetPane* m_facets;
    NoMatch* m_noMatch;
    QStackedWidget* m_stack;
    DetailPane* m_detail;
    QHBoxLayout* m_columns;
    QTimer m_clock;             ///< ages change with time alone
    QString m_wanted;           ///< device to show once the table has it
    bool m_wantsFacets = false; ///< asked for where there is no room by itself
};

} // namespace drydock::views
