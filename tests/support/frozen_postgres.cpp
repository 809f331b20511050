// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/frozen_postgres.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace drydock::test {

FrozenPostgres::FrozenPostgres() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 1) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([listener = m_listener] {
        using namespace std::string_view_literals;
        constexpr auto welcome = "R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I"sv;
        const int client = ::accept(listener, nullptr, nullptr);
        std::array<char, 4096> bytes{};
        // The first message is the login; whatever follows is read, and never answered.
        if (client >= 0 && ::recv(client, bytes.data(), bytes.size(), 0) > 0 &&
            ::send(client, welcome.data(), welcome.size(), MSG_NOSIGNAL) > 0) {
            while (::recv(client, bytes.data(), bytes.size(), 0) > 0) {
            }
        }
        ::close(client);
    });
}

FrozenPostgres::~FrozenPostgres()
{
    ::shutdown(m_listener, SHUT_RDWR);
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_listener);
}

} // namespace drydock::test
