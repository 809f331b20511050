// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link.h"

#include <sys/epoll.h>

#include <algorithm>
#include <utility>

namespace drydock::device {

Link::Link(Loop& loop, std::unique_ptr<broker::DrivenConnection> connection)
    : m_loop(loop), m_connection(std::move(connection))
{
}

Link::~Link()
{
    stop();
}

Expected<void> Link::start()
{
    auto started = m_connection->start();
    if (started)
        settle();
    return started;
}

void Link::stop()
{
    if (std::exchange(m_stopped, true))
        return;
    m_connection->stop();
    m_loop.cancel(m_timer);
    if (m_watched >= 0)
        m_loop.unwatch(m_watched);
}

void Link::touched()
{
    if (std::exchange(m_touched, true))
        return;
    m_loop.post([this, alive = std::weak_ptr(m_alive)] {
        if (alive.expired() || m_stopped)
            return;
        m_touched = false;
        if (m_connection->wantsWrite())
            m_connection->writeReady();
        settle();
    });
}

void Link::ready(Loop::Events events)
{
    if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0)
        m_connection->readReady();
    if (m_connection->wantsWrite())
        m_connection->writeReady();
    settle();
}

void Link::settle()
{
    if (m_stopped)
        return;
    const int descriptor = m_connection->descriptor();
    const Loop::Events events = EPOLLIN | (m_connection->wantsWrite() ? EPOLLOUT : 0U);
    if (descriptor != m_watched) {
        if (m_watched >= 0)
            m_loop.unwatch(m_watched);
        m_watched = descriptor;
        if (m_watched >= 0)
            m_loop.watch(m_watched, events, [this](Loop::Events now) { ready(now); });
    } else if (m_watched >= 0 && events != m_watchedEvents) {
        m_loop.change(m_watched, events);
    }
    m_watchedEvents = events;
    // What is due at once may be due since the beginning of time, from which no difference can be taken.
    const Instant next = std::max(m_connection->nextTick(), std::chrono::steady_clock::now());
    if (next >= m_timerAt && m_timer != 0)
        return; // it looks again then
    m_loop.cancel(m_timer);
    m_timerAt = next;
    m_timer = next == Instant::max() ? 0 : m_loop.callAt(next, [this] {
        m_timer = 0;
        m_timerAt = Instant::max();
        m_connection->tick();
        if (m_connection->wantsWrite())
            m_connection->writeReady();
        settle();
    });
}

} // namespace drydock::device
