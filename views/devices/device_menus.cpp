// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_menus.h"

#include "models/devices/device_text.h"
#include "models/shell/running_task.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace drydock::views {

SavedFiltersMenu::SavedFiltersMenu(models::SavedFilters& saved, models::DeviceFilter& filter, QWidget* parent)
    : QMenu(parent), m_saved(saved), m_filter(filter)
{
    connect(this, &QMenu::aboutToShow, this, &SavedFiltersMenu::fill);
}

void SavedFiltersMenu::fill()
{
    clear();
    auto* remove = new QMenu(tr("Remove"), this);
    for (int row = 0; row < m_saved.rowCount(); ++row) {
        const QModelIndex index = m_saved.index(row, 0);
        const QString text = index.data(models::SavedFilters::TextRole).toString();
        QAction* apply = addAction(index.data().toString(), this, [this, text] { m_filter.setText(text); });
        apply->setToolTip(text);
        remove->addAction(index.data().toString(), this, [this, row] { m_saved.remove(row); });
    }
    if (m_saved.rowCount() == 0)
        addAction(tr("No saved filters yet"))->setEnabled(false);
    addSeparator();
    QAction* add = addAction(tr("Save this filter…"), this, &SavedFiltersMenu::save);
    add->setEnabled(!m_filter.text().trimmed().isEmpty() && !m_filter.problem());
    if (m_saved.rowCount() > 0)
        addMenu(remove);
    if (!m_saved.problem().isEmpty())
        addAction(m_saved.problem())->setEnabled(false);
}

void SavedFiltersMenu::save()
{
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filter"));
    dialog->setLabelText(tr("Name of the filter “%1”").arg(m_filter.text()));
    dialog->setOkButtonText(tr("Save filter"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_saved.add(name.trimmed(), m_filter.text());
    });
    dialog->open();
}

ColumnsMenu::ColumnsMenu(DeviceTable& table, QWidget* parent) : QMenu(parent), m_table(table)
{
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::fill);
}

void ColumnsMenu::fill()
{
    clear();
    for (int column = 0; column < models::deviceColumnCount; ++column) {
        // A device without its id is nobody.
        if (column == int(models::DeviceColumn::Id))
            continue;
        QAction* action =
            addAction(m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table.setColumnHidden(column, !shown);
            Q_EMIT columnsChanged();
        });
    }
    addKeys();
}

void ColumnsMenu::addKeys()
{
    const client::KeyTable& known = m_table.devices().snapshot().keys;
    const std::vector<std::string>& shown = m_table.devices().keyColumns();
    std::set<std::string, std::less<>> paths(shown.begin(), shown.end());
    for (const client::KeyId key : known.keys())
        paths.emplace(known.names[key]);
    if (paths.empty())
        return;
    addSeparator();
    auto* keys = new QMenu(tr("Reported keys"), this);
    connect(this, &QMenu::aboutToHide, keys, &QObject::deleteLater);
    addMenu(keys);
    for (const std::string& path : paths) {
        // An ampersand would be a shortcut.
        QAction* action =
            keys->addAction(models::qText(path).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(shown, path) != shown.end());
        connect(action, &QAction::toggled, this, [this, path](bool isShown) {
            m_table.setKeyShown(path, isShown);
            Q_EMIT columnsChanged();
        });
    }
}

ExportMenu::ExportMenu(const models::DeviceModel& model, models::DeviceExport& writer,
                       models::BackgroundTasks& tasks, Navigator& navigator, QWidget* parent)
    : QMenu(parent), m_model(model), m_writer(writer), m_tasks(tasks), m_navigator(navigator)
{
    addAction(tr("As CSV…"), this, [this] { begin(models::ExportFormat::Csv, tr("CSV files (*.csv)")); });
    addAction(tr("As JSON…"), this,
              [this] { begin(models::ExportFormat::JsonArray, tr("JSON files (*.json)")); });
    connect(&writer, &models::DeviceExport::finished, this, &ExportMenu::finish);
}

void ExportMenu::begin(models::ExportFormat format, const QString& pattern)
{
    auto* dialog = new QFileDialog(parentWidget(), tr("Export the devices that are shown"), {}, pattern);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format == models::ExportFormat::Csv ? QStringLiteral("csv")
                                                                 : QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        if (m_writer.isRunning())
            return;
        m_path = path;
        auto* task = new models::RunningTask(
            m_tasks, tr("Writing %1").arg(QFileInfo(path).fileName()),
            [writer = &m_writer] { writer->cancel(); }, m_writer);
        connect(&m_writer, &models::DeviceExport::progressed, task, [task](qulonglong done, qulonglong all) {
            task->setPercent(all == 0 ? 100 : int(done * 100 / all));
        });
        connect(&m_writer, &models::DeviceExport::finished, task, &models::RunningTask::end);
        m_writer.start(m_model, format, path);
    });
    dialog->open();
}

void ExportMenu::finish(const QString& problem, bool canceled)
{
    if (canceled)
        return;
    Notice notice;
    notice.kind = problem.isEmpty() ? Notice::Kind::Done : Notice::Kind::Failed;
    notice.title = problem.isEmpty() ? tr("%1 is written").arg(QFileInfo(m_path).fileName())
                                     : tr("%1 was not written").arg(QFileInfo(m_path).fileName());
    notice.text = problem.isEmpty() ? m_path : problem;
    notice.details = problem;
    m_navigator.tell(notice);
}

} // namespace drydock::views
