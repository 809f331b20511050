// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot_worker.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr qint64 leastInterval = 1000; ///< ms between the begins of two runs
constexpr qint64 intervalPerRun = 50;  ///< of one that nobody but changes asked for

} // namespace

SnapshotWorker::SnapshotWorker(FleetLink& link, Prepare prepare, QObject* parent)
    : QObject(parent), m_link(link), m_prepare(std::move(prepare)), m_alive(std::make_shared<bool>(true))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SnapshotWorker::run);
    connect(&link, &FleetLink::devicesChanged, this,
            [this] { requestWithin(std::max(leastInterval, m_lastDuration * intervalPerRun)); });
    connect(&link, &FleetLink::opened, this, [this] {
        ++m_generation;
        request();
    });
}

SnapshotWorker::~SnapshotWorker() = default;

void SnapshotWorker::request()
{
    m_soon.stop();
    requestWithin(leastInterval);
}

void SnapshotWorker::requestWithin(qint64 interval)
{
    if (m_isRunning) {
        m_askedAgain = std::min(interval, m_askedAgain.value_or(interval));
        return;
    }
    if (m_soon.isActive())
        return;
    const qint64 since = m_sinceRun.isValid() ? m_sinceRun.elapsed() : interval;
    m_soon.start(int(std::max<qint64>(0, interval - since)));
}

void SnapshotWorker::run()
{
    m_isRunning = true;
    m_sinceRun.start();
    QThreadPool::globalInstance()->start([this, compute = m_prepare(), snapshot = m_link.mirror().snapshot(),
                                          generation = m_generation, alive = std::weak_ptr<bool>(m_alive)] {
        QElapsedTimer time;
        time.start();
        Show show = compute(snapshot);
        // `this` is touched on its own thread alone, and only where it is still there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [this, generation, alive, duration = time.elapsed(), show = std::move(show)] {
                if (alive.expired())
                    return;
                m_lastDuration = duration;
                take(generation, show);
            },
            Qt::QueuedConnection);
    });
}

void SnapshotWorker::take(quint64 generation, const Show& show)
{
    m_isRunning = false;
    if (generation == m_generation)
        show();
    if (generation != m_generation)
        request();
    else if (const auto interval = std::exchange(m_askedAgain, std::nullopt))
        requestWithin(*interval);
}

} // namespace drydock::models
