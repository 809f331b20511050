// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_export.h"
#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/devices/saved_filters.h"
#include "models/shell/background_tasks.h"
#include "views/devices/device_table.h"
#include "views/frame/navigator.h"

#include <QMenu>

namespace drydock::views {

/// The filters that have names: to apply one, to save the line that is there, to remove one.
class SavedFiltersMenu : public QMenu
{
    Q_OBJECT

public:
    SavedFiltersMenu(models::SavedFilters& saved, models::DeviceFilter& filter, QWidget* parent = nullptr);

private:
    void fill();
    void save();

    models::SavedFilters& m_saved;
    models::DeviceFilter& m_filter;
};

/// Which columns the table shows.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnsMenu(DeviceTable& table, QWidget* parent = nullptr);

Q_SIGNALS:
    void columnsChanged();

private:
    void fill();
    void addKeys();

    DeviceTable& m_table;
};

/// Writes what the table shows into a file, in the background.
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    ExportMenu(const models::DeviceModel& model, models::DeviceExport& writer, models::BackgroundTasks& tasks,
               Navigator& navigator, QWidget* parent = nullptr);

private:
    void begin(models::ExportFormat format, const QString& pattern);
    void finish(const QString& problem, bool canceled);

    const models::DeviceModel& m_model;
    models::DeviceExport& m_writer;
    models::BackgroundTasks& m_tasks;
    Navigator& m_navigator;
    QString m_path;
};

} // namespace drydock::views
