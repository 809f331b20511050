// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/connection_watch.h"

#include <utility>

namespace drydock::device {

ConnectionWatch::ConnectionWatch(Loop& loop, broker::DrivenConnection& connection,
                                 std::function<void()> onReady)
    : m_loop(loop), m_connection(connection), m_onReady(std::move(onReady))
{
}

ConnectionWatch::~ConnectionWatch()
{
    stop();
}

void ConnectionWatch::stop()
{
    if (m_watched >= 0)
        m_loop.unwatch(std::exchange(m_watched, -1));
}

void ConnectionWatch::follow()
{
    const int descriptor = m_connection.descriptor();
    const Loop::Events events = platform::readable | (m_connection.wantsWrite() ? platform::writable : 0U);
    if (descriptor != m_watched) {
        stop();
        m_watched = descriptor;
        if (m_watched >= 0)
            m_loop.watch(m_watched, events, [this](Loop::Events now) { ready(now); });
    } else if (m_watched >= 0 && events != m_events) {
        m_loop.change(m_watched, events);
    }
    m_events = events;
}

void ConnectionWatch::ready(Loop::Events events)
{
    if ((events & (platform::readable | platform::broken)) != 0)
        m_connection.readReady();
    if (m_connection.wantsWrite())
        m_connection.writeReady();
    m_onReady();
}

} // namespace drydock::device
