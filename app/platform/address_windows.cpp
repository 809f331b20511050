// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/address.h"

#include "platform/socket.h"
#include "platform/windows_api.h"

#include <cerrno>

namespace drydock::platform {

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
