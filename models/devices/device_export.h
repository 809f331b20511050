// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_lines.h"

#include <QObject>
#include <QString>

#include <thread>

namespace drydock::models {

class DeviceModel;

/// Writes devices to a file on a thread of its own, as they were when it was begun. The file appears as a
/// whole or, where it is canceled or fails, not at all.
class DeviceExport : public QObject
{
    Q_OBJECT

public:
    explicit DeviceExport(QObject* parent = nullptr);
    ~DeviceExport() override;
    DeviceExport(const DeviceExport&) = delete;
    DeviceExport& operator=(const DeviceExport&) = delete;

    /// What the table shows, in its order. One at a time: does nothing while one is written.
    void start(const DeviceModel& model, ExportFormat format, const QString& path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qulonglong done, qulonglong all);
    /// `problem` is empty where all is written.
    void finished(const QString& problem, bool canceled);

private:
    void finish(const QString& problem, bool canceled);

    bool m_isRunning = false;
    std::jthread m_worker;
};

} // namespace drydock::models
