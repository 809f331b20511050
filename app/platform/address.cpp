// SPDX-License-Identifier: GPL-3.0-or-later
// Of addresses, what both systems call by the same names.
#include "platform/address.h"

#include "platform/socket.h"

#ifdef _WIN32
#include "platform/windows_api.h"
#else
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

#include <algorithm>
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
    ::getnameinfo(native(), static_cast<socklen_t>(m_size), host.data(), NI_MAXHOST, nullptr, 0,
                  NI_NUMERICHOST);
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

} // namespace drydock::platform
