// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace drydock::models {

/// Computes something of all devices on a thread aside whenever they changed: once a second at most, and so
/// rarely that it takes a fiftieth of a processor at most.
class SnapshotWorker : public QObject
{
    Q_OBJECT

public:
    /// Shows what was computed, on the thread of the window.
    using Show = std::function<void()>;
    /// Runs on the thread aside: uses nothing but the snapshot and what it captured by value.
    using Compute = std::function<Show(const client::FleetSnapshot& snapshot)>;
    /// Called on the thread of the window before each run, for what the run has to know.
    using Prepare = std::function<Compute()>;

    SnapshotWorker(FleetLink& link, Prepare prepare, QObject* parent = nullptr);
    ~SnapshotWorker() override;

    /// Computes anew, though no device changed.
    void request();

private:
    void requestWithin(qint64 interval);
    void run();
    void take(quint64 generation, const Show& show);

    FleetLink& m_link;
    Prepare m_prepare;
    QTimer m_soon;
    QElapsedTimer m_sinceRun;
    qint64 m_lastDuration = 0; ///< ms
    bool m_isRunning = false;
    std::optional<qint64> m_askedAgain; ///< meanwhile, within so many ms
    quint64 m_generation = 0;           ///< of the fleet
    std::shared_ptr<bool> m_alive;
};

} // namespace drydock::models
