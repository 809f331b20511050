// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "service/inbox.h"
#include "service/slice.h"

#include <deque>
#include <functional>

namespace drydock::service {

/// Work on the core's thread that would keep devices waiting if it were done at once: a piece at a time, each
/// in a transaction of its own, one for each task in turn. Devices are served in between.
class Pieces
{
public:
    /// Does a piece, until the slice is over; true where there is more.
    using Piece = std::function<bool(const Slice&)>;
    /// Told instead of the next piece where a transaction failed: what was done in it is not stored.
    using Failed = std::function<void(const Error&)>;

    explicit Pieces(Inbox& inbox, Slice::Clock::duration length = Slice::usual)
        : m_inbox(inbox), m_length(length)
    {
    }

    void add(Piece piece, Failed failed);
    /// The transaction failed: all tasks end here.
    void fail(const Error& error);

private:
    struct Task
    {
        Piece piece;
        Failed failed;
    };
    void post();
    void step();

    Inbox& m_inbox;
    Slice::Clock::duration m_length;
    std::deque<Task> m_tasks;
    bool m_posted = false;
};

} // namespace drydock::service
