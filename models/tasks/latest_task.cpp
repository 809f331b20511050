// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tasks/latest_task.h"

#include <utility>

namespace drydock::models {

LatestTask::LatestTask(QObject* parent) : QObject(parent) {}

LatestTask::~LatestTask()
{
    cancel();
    m_worker.request_stop();
    if (m_worker.joinable())
        m_worker.join();
}

void LatestTask::run(Work work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_currentStop.request_stop();
        m_currentStop = {};
        m_task = Task{std::move(work), ++m_generation, m_currentStop};
    }
    m_running = true;
    if (!m_worker.joinable())
        m_worker = std::jthread([this](const std::stop_token& stop) { loop(stop); });
    m_wake.notify_one();
}

void LatestTask::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_currentStop.request_stop();
    m_task.reset();
    ++m_generation;
    m_running = false;
}

void LatestTask::loop(const std::stop_token& stop)
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_task.has_value(); }))
                return;
            task = *std::exchange(m_task, std::nullopt);
        }
        Deliver answer = task.work(task.stop.get_token());
        if (!answer)
            continue;
        QMetaObject::invokeMethod(
            this,
            [this, generation = task.generation, answer = std::move(answer)] { deliver(generation, answer); },
            Qt::QueuedConnection);
    }
}

void LatestTask::deliver(std::uint64_t generation, const Deliver& deliver)
{
    if (generation != m_generation)
        return;
    m_running = false;
    deliver();
}

} // namespace drydock::models
