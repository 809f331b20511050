// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "device/connection_watch.h"
#include "device/device_port.h"
#include "device/loop.h"

#include <memory>

namespace drydock::device {

/// A driven connection on the loop: read when there is something to read, written when there is room.
class Link
{
public:
    Link(Loop& loop, std::unique_ptr<broker::DrivenConnection> connection);
    ~Link();
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    [[nodiscard]] broker::DrivenConnection& connection() { return *m_connection; }
    [[nodiscard]] Expected<void> start();
    void stop();
    /// After something was published from outside its handlers; what is told in one turn is written at once.
    void touched();

private:
    void settle();

    Loop& m_loop;
    std::unique_ptr<broker::DrivenConnection> m_connection;
    ConnectionWatch m_watch;
    Instant m_timerAt = Instant::max();
    Loop::TimerId m_timer = 0;
    bool m_touched = false;
    bool m_stopped = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace drydock::device
