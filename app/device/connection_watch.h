// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "device/loop.h"

#include <functional>

namespace drydock::device {

/// Watches a driven connection's descriptor on the loop, whichever it has: reads when there is something to
/// read, writes when there is room. Loop and connection outlive it.
class ConnectionWatch
{
public:
    /// `onReady` is called after each reading and writing.
    ConnectionWatch(Loop& loop, broker::DrivenConnection& connection, std::function<void()> onReady);
    ~ConnectionWatch();
    ConnectionWatch(const ConnectionWatch&) = delete;
    ConnectionWatch& operator=(const ConnectionWatch&) = delete;

    /// After anything happened to the connection.
    void follow();
    void stop();

private:
    void ready(Loop::Events events);

    Loop& m_loop;
    broker::DrivenConnection& m_connection;
    std::function<void()> m_onReady;
    int m_watched = -1;
    Loop::Events m_events = 0;
};

} // namespace drydock::device
