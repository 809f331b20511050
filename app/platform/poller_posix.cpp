// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/poller.h"

#include "platform/file.h"

#include <sys/epoll.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace drydock::platform {

namespace {

std::uint32_t eventsOf(Readiness wanted)
{
    return ((wanted & readable) != 0 ? EPOLLIN : 0U) | ((wanted & writable) != 0 ? EPOLLOUT : 0U);
}

Readiness readinessOf(std::uint32_t events)
{
    return ((events & EPOLLIN) != 0 ? readable : 0U) | ((events & EPOLLOUT) != 0 ? writable : 0U) |
           ((events & (EPOLLERR | EPOLLHUP)) != 0 ? broken : 0U);
}

} // namespace

struct Poller::System
{
    void control(int operation, int descriptor, Readiness wanted, Token token) const
    {
        epoll_event event{};
        event.events = eventsOf(wanted);
        event.data.u64 = token;
        if (::epoll_ctl(epoll.descriptor(), operation, descriptor, &event) == 0)
            return;
        if (operation == EPOLL_CTL_ADD && errno == EEXIST)
            ::epoll_ctl(epoll.descriptor(), EPOLL_CTL_MOD, descriptor, &event);
        else if (operation == EPOLL_CTL_MOD && errno == ENOENT)
            ::epoll_ctl(epoll.descriptor(), EPOLL_CTL_ADD, descriptor, &event);
    }

    File epoll{::epoll_create1(EPOLL_CLOEXEC)};
};

Poller::Poller() : m_system(std::make_unique<System>())
{
    if (!m_system->epoll)
        throw std::system_error(errno, std::system_category(), "epoll_create1");
}

Poller::~Poller() = default;

void Poller::add(int descriptor, Readiness wanted, Token token)
{
    m_system->control(EPOLL_CTL_ADD, descriptor, wanted, token);
}

void Poller::change(int descriptor, Readiness wanted, Token token)
{
    m_system->control(EPOLL_CTL_MOD, descriptor, wanted, token);
}

void Poller::remove(int descriptor)
{
    ::epoll_ctl(m_system->epoll.descriptor(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void Poller::wait(std::chrono::milliseconds longest, const std::function<void(Token, Readiness)>& told)
{
    std::array<epoll_event, 256> events{};
    const int count = ::epoll_wait(m_system->epoll.descriptor(), events.data(),
                                   static_cast<int>(events.size()), static_cast<int>(longest.count()));
    for (int i = 0; i < count; ++i) {
        const auto& event = events[static_cast<std::size_t>(i)];
        told(event.data.u64, readinessOf(event.events));
    }
}

} // namespace drydock::platform
