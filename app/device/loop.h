// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/device_port.h"
#include "platform/poller.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace drydock::device {

/// One thread's event loop: any number of descriptors of any number, and timers. Everything of
/// drydock-device runs on it.
class Loop
{
public:
    using Events = platform::Readiness;
    using Handler = std::function<void(Events)>;
    using TimerId = std::uint64_t; ///< 0: none

    /// Calls `handler` while the descriptor has one of the events; replaces what was watched there before.
    void watch(int descriptor, Events events, Handler handler);
    /// Other events for a watched descriptor; watches it again where its number was reused meanwhile.
    void change(int descriptor, Events events);
    /// Also fit for descriptors that are closed already.
    void unwatch(int descriptor);

    [[nodiscard]] TimerId callAt(Instant when, std::function<void()> call);
    void cancel(TimerId timer);
    /// Calls once, soon, not from within this call.
    void post(std::function<void()> call);

    /// Runs until `stop`.
    void run();
    void stop() { m_stopped = true; }
    /// One turn, waiting at most so long. For tests.
    void runOnce(std::chrono::milliseconds longest);

private:
    struct Watch
    {
        std::uint32_t generation = 0;
        Events events = 0;
        std::shared_ptr<Handler> handler;
    };

    [[nodiscard]] std::chrono::milliseconds timeout(std::chrono::milliseconds longest) const;
    void runTimers();
    void runPosted();

    platform::Poller m_poller;
    std::unordered_map<int, Watch> m_watches;
    std::uint32_t m_generation = 0;
    std::map<std::pair<Instant, TimerId>, std::function<void()>> m_timers;
    std::unordered_map<TimerId, Instant> m_timerTimes;
    TimerId m_lastTimer = 0;
    std::vector<std::function<void()>> m_posted;
    bool m_stopped = false;
};

} // namespace drydock::device
