// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/selection_menu.h"

#include "models/devices/device_lines.h"
#include "views/frame/connection_words.h"

#include <QClipboard>
#include <QGuiApplication>

namespace drydock::views {

SelectionMenu::SelectionMenu(models::Workspace& workspace, Navigator& navigator, const QStringList& ids,
                             const QModelIndex& index, QWidget* parent)
    : QMenu(parent), m_workspace(workspace), m_navigator(navigator)
{
    setToolTipsVisible(true);
    QAction* update = addAction(tr("Update %Ln devices…", nullptr, int(ids.size())), this,
                                [this, ids] { m_navigator.newUpdate({.devices = ids}); });
    QAction* group =
        addAction(tr("Make a group of %Ln devices…", nullptr, int(ids.size())), this, [this, ids] {
            m_navigator.showPage(PageId::Groups);
            m_workspace.groupDraft.beginWith(ids);
        });
    for (QAction* action : {update, group}) {
        action->setEnabled(workspace.link.status().isServed());
        action->setToolTip(whyNotServed(workspace.link.status()));
    }
    addAction(tr("Copy"), this, [this, ids] { copyDevices(m_workspace, ids); });
    const QString model = index.siblingAtColumn(int(models::DeviceColumn::Model)).data().toString();
    if (!model.isEmpty())
        addAction(tr("Only devices of the model %1").arg(model), this, [this, model] {
            m_workspace.deviceFilter.toggleValue(QueryField::Model, model.toStdString());
        });
}

void copyDevices(const models::Workspace& workspace, const QStringList& ids)
{
    std::vector<client::Row> rows;
    for (const QString& id : ids) {
        if (const auto row = workspace.link.mirror().find(id.toStdString()))
            rows.push_back(*row);
    }
    QGuiApplication::clipboard()->setText(models::tabSeparated(workspace.devices, rows));
}

} // namespace drydock::views
