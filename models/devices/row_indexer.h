// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/row_build.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace drydock::models {

/// Builds rows on a thread of its own, one after another: a new request ends the build under way, and an
/// answer that is no longer asked for never arrives.
class RowIndexer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(RowAnswer)>;

    /// `onAnswer` is called on this object's thread.
    explicit RowIndexer(Handler onAnswer, QObject* parent = nullptr);
    ~RowIndexer() override;
    RowIndexer(const RowIndexer&) = delete;
    RowIndexer& operator=(const RowIndexer&) = delete;

    void request(RowRequest request);
    /// Another mirror: what is under way is dropped, and what was kept of the ids.
    void startOver();
    /// Destroys what nobody needs any more, on the worker.
    void discard(std::shared_ptr<const void> garbage);
    /// An answer is still to come.
    [[nodiscard]] bool isPending() const { return m_pending; }
    /// It has been waited for longer than people overlook (100 ms).
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] std::chrono::milliseconds lastDuration() const { return m_lastDuration; }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    struct Task
    {
        RowRequest request;
        std::uint64_t generation = 0;
        std::uint64_t mirror = 0; ///< counts the mirrors there were
        std::stop_source stop;
    };

    void work(const std::stop_token& stop);
    void deliver(std::uint64_t generation, std::chrono::milliseconds duration, RowAnswer answer);
    void setPending(bool pending);

    Handler m_onAnswer;
    std::uint64_t m_generation = 0;
    std::uint64_t m_mirror = 0;
    bool m_pending = false;
    bool m_busy = false;
    std::chrono::milliseconds m_lastDuration{0};
    QTimer m_patience;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Task> m_task; ///< waits for the worker
    std::vector<std::shared_ptr<const void>> m_garbage;
    std::stop_source m_currentStop; ///< of the task that waits or is worked on
    std::jthread m_worker;          ///< last: ends before what it uses
};

} // namespace drydock::models
