// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link.h"

#include <algorithm>
#include <utility>

namespace drydock::device {

Link::Link(Loop& loop, std::unique_ptr<broker::DrivenConnection> connection)
    : m_loop(loop), m_connection(std::move(connection)), m_watch(loop, *m_connection, [this] { settle(); })
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
    m_watch.stop();
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

void Link::settle()
{
    if (m_stopped)
        return;
    m_watch.follow();
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
