// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/address.h"

#include "platform/socket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>

namespace drydock::platform {

std::string resolveProblemText(int code)
{
    return ::gai_strerror(code);
}

int startConnect(const Address& address, int& problem)
{
    const int socket = ::socket(address.native()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool good =
        socket >= 0 && ::connect(socket, address.native(), static_cast<socklen_t>(address.size())) == 0;
    problem = good ? 0 : errno;
    return socket;
}

std::uint16_t freeLoopbackPort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return 0;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    const bool known =
        ::bind(descriptor, generic, length) == 0 && ::getsockname(descriptor, generic, &length) == 0;
    closeSocket(descriptor);
    return known ? ntohs(address.sin_port) : std::uint16_t{0};
}

} // namespace drydock::platform
