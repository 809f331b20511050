// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/address.h"

#include "platform/socket.h"
#include "platform/windows_api.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace drydock::platform {

static_assert(sizeof(sockaddr_storage) == 128);

Address::Address(const sockaddr* address, std::size_t size) : m_size(std::min(size, m_bytes.size()))
{
    std::memcpy(m_bytes.data(), address, m_size);
}

std::optional<Address> Address::ipv4(const std::string& text, std::uint16_t port)
{
    useSockets();
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1)
        return std::nullopt;
    return Address(reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

std::string Address::text() const
{
    std::array<char, NI_MAXHOST> host{};
    ::getnameinfo(native(), static_cast<socklen_t>(m_size), host.data(), static_cast<DWORD>(host.size()),
                  nullptr, 0, NI_NUMERICHOST);
    return host.data();
}

std::string addressText(std::string_view bytes)
{
    useSockets();
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (bytes.size() == 4 || bytes.size() == 16)
        ::inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.data(), text.data(), text.size());
    return text.data();
}

std::string ipv4Text(const sockaddr* address)
{
    if (address->sa_family != AF_INET)
        return {};
    sockaddr_in known{};
    std::memcpy(&known, address, sizeof known);
    return addressText({reinterpret_cast<const char*>(&known.sin_addr), sizeof known.sin_addr});
}

bool isNumericAddress(const std::string& host)
{
    useSockets();
    std::array<std::byte, sizeof(in6_addr)> ignored{};
    return ::inet_pton(AF_INET, host.c_str(), ignored.data()) == 1 ||
           ::inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

Resolved resolve(const std::string& host, std::uint16_t port)
{
    useSockets();
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (const int code = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list); code != 0)
        return {{}, resolveProblemText(code)};
    Resolved result;
    for (const addrinfo* next = list; next != nullptr; next = next->ai_next)
        result.addresses.emplace_back(next->ai_addr, next->ai_addrlen);
    ::freeaddrinfo(list);
    return result;
}

std::string resolveProblemText(int code)
{
    return std::system_category().message(code); // its codes are Winsock's, and gai_strerror no thread's own
}

int startConnect(const Address& address, int& problem)
{
    useSockets();
    const SOCKET socket = ::WSASocketW(address.native()->sa_family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
                                       WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    u_long on = 1;
    const bool good = socket != INVALID_SOCKET && ::ioctlsocket(socket, FIONBIO, &on) == 0 &&
                      ::connect(socket, address.native(), static_cast<int>(address.size())) == 0;
    problem = good ? 0 : errnoOfSocket(::WSAGetLastError());
    if (problem == EWOULDBLOCK)
        problem = EINPROGRESS;
    return socket == INVALID_SOCKET ? -1 : static_cast<int>(socket);
}

std::uint16_t freeLoopbackPort()
{
    useSockets();
    const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (socket == INVALID_SOCKET)
        return 0;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int length = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    const bool known = ::bind(socket, generic, length) == 0 && ::getsockname(socket, generic, &length) == 0;
    ::closesocket(socket);
    return known ? ntohs(address.sin_port) : std::uint16_t{0};
}

} // namespace drydock::platform
