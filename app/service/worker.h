// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace drydock::service {

/// One thread for what waits on the network or the disk (storage) or computes for long (forecasts), so that
/// the core never does.
class Worker
{
public:
    Worker() : m_thread([this](const std::stop_token& stop) { run(stop); }) {}

    void post(std::function<void()> task);
    /// Drops what has not begun and waits for what has; nothing runs afterwards.
    void finish();

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace drydock::service
