// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace drydock::test {

ScriptedServer::ScriptedServer(std::string answer)
    : m_answer(std::move(answer)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, size) == 0 && ::listen(m_listener, 8) == 0 &&
        ::getsockname(m_listener, generic, &size) == 0)
        m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ScriptedServer::~ScriptedServer()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void ScriptedServer::run(const std::stop_token& stop) const
{
    std::vector<pollfd> ready{{m_listener, POLLIN, 0}};
    while (!stop.stop_requested()) {
        if (::poll(ready.data(), ready.size(), 20) <= 0)
            continue;
        if ((ready.front().revents & POLLIN) != 0)
            ready.push_back({::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC), POLLIN, 0});
        for (std::size_t i = 1; i < ready.size(); ++i) {
            char bytes[4096];
            if (ready[i].revents == 0)
                continue;
            const bool isOpen = ::recv(ready[i].fd, bytes, sizeof bytes, MSG_DONTWAIT) > 0;
            if (isOpen && !m_answer.empty())
                ::send(ready[i].fd, m_answer.data(), m_answer.size(), MSG_NOSIGNAL);
            if (!isOpen || !m_answer.empty())
                ::close(std::exchange(ready[i].fd, -1)); // poll passes over it
        }
    }
    for (std::size_t i = 1; i < ready.size(); ++i)
        if (ready[i].fd >= 0)
            ::close(ready[i].fd);
}

} // namespace drydock::test
