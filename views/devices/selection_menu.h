// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"

#include <QMenu>
#include <QStringList>

#include <vector>

namespace drydock::views {

/// What can be done with the devices that are selected in the table.
class SelectionMenu : public QMenu
{
    Q_OBJECT

public:
    /// `index` is the cell that was asked about. Workspace and navigator outlive the menu.
    SelectionMenu(models::Workspace& workspace, Navigator& navigator, std::vector<client::Row> rows,
                  const QModelIndex& index, QWidget* parent);

private:
    [[nodiscard]] QStringList ids() const;

    models::Workspace& m_workspace;
    Navigator& m_navigator;
    std::vector<client::Row> m_rows;
};

/// As lines of tab-separated columns, which spreadsheets take. Of many the text is made on a thread aside,
/// and is there once it is.
void copyDevices(const models::Workspace& workspace, const std::vector<client::Row>& rows);

} // namespace drydock::views
