// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/worker.h"

#include <utility>

namespace drydock::service {

void Worker::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_condition.notify_one();
}

void Worker::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.clear();
    }
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::run(const std::stop_token& stop)
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_condition.wait(lock, stop, [this] { return !m_tasks.empty(); }))
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace drydock::service
