// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_indexer.h"

#include <utility>

namespace drydock::models {

using namespace std::chrono_literals;

RowIndexer::RowIndexer(Handler onAnswer, QObject* parent) : QObject(parent), m_onAnswer(std::move(onAnswer))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(100ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_busy = true;
        Q_EMIT busyChanged(true);
    });
    m_worker = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

RowIndexer::~RowIndexer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_currentStop.request_stop();
    }
    m_worker.request_stop();
    m_worker.join();
}

void RowIndexer::request(RowRequest request)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_currentStop.request_stop();
        m_currentStop = {};
        m_task = Task{std::move(request), ++m_generation, m_mirror, m_currentStop};
    }
    m_wake.notify_one();
    setPending(true);
}

void RowIndexer::startOver()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_currentStop.request_stop();
        m_task.reset();
        ++m_generation;
        ++m_mirror;
    }
    setPending(false);
}

void RowIndexer::discard(std::shared_ptr<const void> garbage)
{
    if (!garbage)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_garbage.push_back(std::move(garbage));
    }
    m_wake.notify_one();
}

void RowIndexer::work(const std::stop_token& stop)
{
    IdOrder ids;
    std::uint64_t mirror = 0;
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_task || !m_garbage.empty(); }))
                return;
            if (auto garbage = std::exchange(m_garbage, {}); !garbage.empty()) {
                lock.unlock();
                garbage.clear();
                continue;
            }
            task = *std::exchange(m_task, std::nullopt);
        }
        if (std::exchange(mirror, task.mirror) != task.mirror)
            ids.clear();
        QElapsedTimer time;
        time.start();
        auto answer = buildRows(task.request, ids, task.stop.get_token());
        if (!answer)
            continue;
        // A shared pointer because functions are copied.
        const auto result = std::make_shared<RowAnswer>(*std::move(answer));
        QMetaObject::invokeMethod(
            this,
            [this, generation = task.generation, duration = std::chrono::milliseconds(time.elapsed()),
             result] { deliver(generation, duration, std::move(*result)); },
            Qt::QueuedConnection);
    }
}

void RowIndexer::deliver(std::uint64_t generation, std::chrono::milliseconds duration, RowAnswer answer)
{
    if (generation != m_generation)
        return;
    m_lastDuration = duration;
    setPending(false);
    m_onAnswer(std::move(answer));
}

void RowIndexer::setPending(bool pending)
{
    m_pending = pending;
    if (pending) {
        if (!m_patience.isActive() && !m_busy)
            m_patience.start();
        return;
    }
    m_patience.stop();
    if (std::exchange(m_busy, false))
        Q_EMIT busyChanged(false);
}

} // namespace drydock::models
