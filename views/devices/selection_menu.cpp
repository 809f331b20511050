// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/selection_menu.h"

#include "models/devices/device_lines.h"
#include "models/devices/device_text.h"
#include "views/frame/connection_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QThreadPool>

#include <utility>

namespace drydock::views {
namespace {

constexpr std::size_t mostCopiedAtOnce = 2000;

} // namespace

SelectionMenu::SelectionMenu(models::Workspace& workspace, Navigator& navigator,
                             std::vector<client::Row> rows, const QModelIndex& index, QWidget* parent)
    : QMenu(parent), m_workspace(workspace), m_navigator(navigator), m_rows(std::move(rows))
{
    const int count = int(m_rows.size());
    setToolTipsVisible(true);
    QAction* update = addAction(tr("Update %Ln devices…", nullptr, count), this,
                                [this] { m_navigator.newUpdate({.devices = ids()}); });
    QAction* group = addAction(tr("Make a group of %Ln devices…", nullptr, count), this, [this] {
        m_navigator.showPage(PageId::Groups);
        m_workspace.groupDraft.beginWith(ids());
    });
    for (QAction* action : {update, group}) {
        action->setEnabled(workspace.link.status().isServed());
        action->setToolTip(whyNotServed(workspace.link.status()));
    }
    addAction(tr("Copy"), this, [this] { copyDevices(m_workspace, m_rows); });
    const QString model = index.siblingAtColumn(int(models::DeviceColumn::Model)).data().toString();
    if (!model.isEmpty())
        addAction(tr("Only devices of the model %1").arg(model), this, [this, model] {
            m_workspace.deviceFilter.toggleValue(QueryField::Model, model.toStdString());
        });
}

QStringList SelectionMenu::ids() const
{
    const client::TextTable& all = m_workspace.link.mirror().snapshot().ids;
    QStringList ids;
    ids.reserve(qsizetype(m_rows.size()));
    for (const client::Row row : m_rows)
        ids.append(models::qText(all[row]));
    return ids;
}

void copyDevices(const models::Workspace& workspace, const std::vector<client::Row>& rows)
{
    const TimePoint now = workspace.devices.now();
    const std::vector<std::string> keys = workspace.devices.keyColumns();
    if (rows.size() <= mostCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(
            models::tabSeparated(workspace.devices.snapshot(), rows, keys, now));
        return;
    }
    QThreadPool::globalInstance()->start([snapshot = workspace.devices.snapshot(), rows, keys, now] {
        const QString text = models::tabSeparated(snapshot, rows, keys, now);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [text] { QGuiApplication::clipboard()->setText(text); },
            Qt::QueuedConnection);
    });
}

} // namespace drydock::views
