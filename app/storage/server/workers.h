// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace drydock::storage::server {

/// Threads for what waits for the disk, so that the threads of the network never do.
class Workers
{
public:
    explicit Workers(unsigned count);
    ~Workers(); ///< as `stop`
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// False, and nothing done, once stopped.
    [[nodiscard]] bool post(std::function<void()> task);
    /// Does what was posted, then ends the threads.
    void stop();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    bool m_stopped = false;
    std::vector<std::jthread> m_threads;
};

} // namespace drydock::storage::server
