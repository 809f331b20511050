// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "platform/wake_up.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace drydock::broker {

/// Tasks for a connection's thread, posted from any thread, and what other threads may ask of it without
/// waiting for it. Handles share it, so it may outlive the connection.
class Mailbox
{
public:
    using Task = std::function<void()>;

    Mailbox() = default;
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// Dropped, with what they hold, once the connection has gone.
    void post(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_tasks.push_back(std::move(task));
        }
        wake();
    }
    void wake() { m_wakeUp.wake(); }

    /// All tasks so far; resets the descriptor.
    [[nodiscard]] std::vector<Task> take()
    {
        m_wakeUp.clear();
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_tasks, {});
    }
    void close()
    {
        std::vector<Task> rest;
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        rest.swap(m_tasks);
    }

    /// Readable while tasks wait.
    [[nodiscard]] int descriptor() const { return m_wakeUp.descriptor(); }

    void setState(ConnectionState state)
    {
        const std::lock_guard lock(m_mutex);
        m_state = std::move(state);
    }
    [[nodiscard]] ConnectionState state() const
    {
        const std::lock_guard lock(m_mutex);
        return m_state;
    }

    std::atomic<std::size_t> queued = 0; ///< messages whose outcome is not known

private:
    const platform::WakeUp m_wakeUp;
    mutable std::mutex m_mutex;
    std::vector<Task> m_tasks;
    ConnectionState m_state;
    bool m_closed = false;
};

/// Lets calls through until it is closed; `close` waits for a call that runs on another thread.
class Gate
{
public:
    template <typename Call>
    void pass(Call&& call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_open)
            call();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }

private:
    std::recursive_mutex m_mutex; ///< a handler may end its own handle
    bool m_open = true;
};

} // namespace drydock::broker
