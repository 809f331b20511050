// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace drydock::models {

/// Work on a thread of its own of which only the latest counts: what is asked for ends what was asked before,
/// and an answer that is no longer wanted never arrives.
class LatestTask : public QObject
{
    Q_OBJECT

public:
    /// Called on this object's thread.
    using Deliver = std::function<void()>;
    /// Called on the worker; what it returns delivers the answer, and may be empty once it was stopped.
    using Work = std::function<Deliver(const std::stop_token& stop)>;

    explicit LatestTask(QObject* parent = nullptr);
    ~LatestTask() override;
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    void run(Work work);
    void cancel();
    /// An answer is still to come.
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    struct Task
    {
        Work work;
        std::uint64_t generation = 0;
        std::stop_source stop;
    };

    void loop(const std::stop_token& stop);
    void deliver(std::uint64_t generation, const Deliver& deliver);

    std::uint64_t m_generation = 0;
    bool m_running = false;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Task> m_task;     ///< waits for the worker
    std::stop_source m_currentStop; ///< of the task that waits or is worked on
    std::jthread m_worker;          ///< begun with the first task; last: ends before what it uses
};

} // namespace drydock::models
