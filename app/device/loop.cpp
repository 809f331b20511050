// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/loop.h"

#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace drydock::device {

namespace {

constexpr std::chrono::milliseconds longestWait{60'000};

} // namespace

Loop::Loop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (!m_epoll)
        throw std::system_error(errno, std::system_category(), "epoll_create1");
}

void Loop::control(int operation, int descriptor, const Watch& watch)
{
    epoll_event event{};
    event.events = watch.events;
    // An event that was already fetched for a former watch of the same number is told by its generation.
    event.data.u64 = (std::uint64_t{watch.generation} << 32U) | static_cast<std::uint32_t>(descriptor);
    if (::epoll_ctl(m_epoll.get(), operation, descriptor, &event) == 0)
        return;
    if (operation == EPOLL_CTL_ADD && errno == EEXIST)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, descriptor, &event);
    else if (operation == EPOLL_CTL_MOD && errno == ENOENT)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor, &event);
}

void Loop::watch(int descriptor, Events events, Handler handler)
{
    Watch& watch = m_watches[descriptor];
    watch = {++m_generation, events, std::make_shared<Handler>(std::move(handler))};
    control(EPOLL_CTL_ADD, descriptor, watch);
}

void Loop::change(int descriptor, Events events)
{
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end())
        return;
    found->second.events = events;
    control(EPOLL_CTL_MOD, descriptor, found->second);
}

void Loop::unwatch(int descriptor)
{
    if (m_watches.erase(descriptor) > 0)
        ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, descriptor, nullptr);
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

int Loop::timeout(std::chrono::milliseconds longest) const
{
    if (!m_posted.empty())
        return 0;
    auto wait = longest;
    if (!m_timers.empty()) {
        const auto left = m_timers.begin()->first.first - std::chrono::steady_clock::now();
        wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(left));
    }
    return static_cast<int>(std::max<std::int64_t>(wait.count(), 0));
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
    std::array<epoll_event, 256> events{};
    const int count =
        ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), timeout(longest));
    for (int i = 0; i < count; ++i) {
        const auto& event = events[static_cast<std::size_t>(i)];
        const auto found = m_watches.find(static_cast<int>(event.data.u64 & 0xffff'ffffU));
        if (found == m_watches.end() || found->second.generation != event.data.u64 >> 32U)
            continue;
        // The handler may end its own watch.
        const auto handler = found->second.handler;
        (*handler)(event.events);
    }
    runTimers();
    runPosted();
}

void Loop::run()
{
    while (!m_stopped)
        runOnce(longestWait);
}

} // namespace drydock::device
