// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/loop.h"

#include <algorithm>

namespace drydock::device {

namespace {

constexpr std::chrono::milliseconds longestWait{60'000};

/// An event that was already fetched for a former watch of the same number is told by its generation.
platform::Poller::Token tokenOf(int descriptor, std::uint32_t generation)
{
    return (std::uint64_t{generation} << 32U) | static_cast<std::uint32_t>(descriptor);
}

} // namespace

void Loop::watch(int descriptor, Events events, Handler handler)
{
    Watch& watch = m_watches[descriptor];
    watch = {++m_generation, events, std::make_shared<Handler>(std::move(handler))};
    m_poller.add(descriptor, events, tokenOf(descriptor, watch.generation));
}

void Loop::change(int descriptor, Events events)
{
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end())
        return;
    found->second.events = events;
    m_poller.change(descriptor, events, tokenOf(descriptor, found->second.generation));
}

void Loop::unwatch(int descriptor)
{
    if (m_watches.erase(descriptor) > 0)
        m_poller.remove(descriptor);
}

Loop::TimerId Loop::callAt(Instant when, std::function<void()> call)
{
    const TimerId id = ++m_lastTimer;
    m_timers.emplace(std::pair(when, id), std::move(call));
    m_timerTimes.emplace(id, when);
    return id;
}

void Loop::cancel(TimerId timer)
{
    const auto found = m_timerTimes.find(timer);
    if (found == m_timerTimes.end())
        return;
    m_timers.erase({found->second, timer});
    m_timerTimes.erase(found);
}

void Loop::post(std::function<void()> call)
{
    m_posted.push_back(std::move(call));
}

std::chrono::milliseconds Loop::timeout(std::chrono::milliseconds longest) const
{
    if (!m_posted.empty())
        return {};
    auto wait = longest;
    if (!m_timers.empty()) {
        const auto left = m_timers.begin()->first.first - std::chrono::steady_clock::now();
        wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(left));
    }
    return std::max(wait, std::chrono::milliseconds(0));
}

void Loop::runTimers()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_timers.empty() && m_timers.begin()->first.first <= now) {
        auto entry = m_timers.extract(m_timers.begin());
        m_timerTimes.erase(entry.key().second);
        entry.mapped()();
    }
}

void Loop::runPosted()
{
    for (auto& call : std::exchange(m_posted, {}))
        call();
}

void Loop::runOnce(std::chrono::milliseconds longest)
{
    m_poller.wait(timeout(longest), [this](platform::Poller::Token token, Events ready) {
        const auto found = m_watches.find(static_cast<int>(token & 0xffff'ffffU));
        if (found == m_watches.end() || found->second.generation != token >> 32U)
            return;
        // The handler may end its own watch.
        const auto handler = found->second.handler;
        (*handler)(ready);
    });
    runTimers();
    runPosted();
}

void Loop::run()
{
    while (!m_stopped)
        runOnce(longestWait);
}

} // namespace drydock::device
