// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"

#include <QMenu>
#include <QStringList>

namespace drydock::views {

/// What can be done with the devices that are selected in the table.
class SelectionMenu : public QMenu
{
    Q_OBJECT

public:
    /// `index` is the cell that was asked about. Workspace and navigator outlive the menu.
    SelectionMenu(models::Workspace& workspace, Navigator& navigator, const QStringList& ids,
                  const QModelIndex& index, QWidget* parent);

private:
    models::Workspace& m_workspace;
    Navigator& m_navigator;
};

/// As lines of tab-separated columns, which spreadsheets take.
void copyDevices(const models::Workspace& workspace, const QStringList& ids);

} // namespace drydock::views
