// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/qtmqtt/link.h"
#include "broker/threaded_connection.h"

#include <QThread>

#include <atomic>
#include <memory>
#include <semaphore>

class QEventLoop;
class QTimer;

namespace drydock::broker {

/// Before what uses it: bases are made in order.
struct QtMqttOwner
{
    explicit QtMqttOwner(const ConnectOptions& options);

    Link* m_link = nullptr; ///< the core's wire
    std::function<void()> m_happened;
    ConnectionCore m_ownCore;
};

/// A Link on a QThread of its own, whose event loop drives the core. Everything happens in rounds, begun by
/// the event loop alone: so nothing is destroyed below a signal of it.
class QtMqttThreaded final : private QtMqttOwner, public ThreadedConnection
{
public:
    explicit QtMqttThreaded(const ConnectOptions& options);
    ~QtMqttThreaded() override;

private:
    [[nodiscard]] Expected<void> checkOptions() const override;
    void run();
    void round(QEventLoop& loop, QTimer& alarm);

    std::atomic<bool> m_isEnding = false;
    bool m_isRoundComing = false;
    /// Released last of all. What the thread did happened before what follows `wait`, which Qt sees to as
    /// well, but by means that the thread sanitizer cannot see.
    std::binary_semaphore m_hasEnded{0};
    std::unique_ptr<QThread> m_thread;
};

} // namespace drydock::broker
