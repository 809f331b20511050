// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wake_up.h"

#include "platform/socket.h"
#include "platform/windows_api.h"

#include <cerrno>
#include <utility>

namespace drydock::platform {

namespace {

sockaddr_in loopback()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool isSame(const sockaddr_in& one, const sockaddr_in& other)
{
    return one.sin_port == other.sin_port && one.sin_addr.s_addr == other.sin_addr.s_addr;
}

/// Only sockets can be waited for together with sockets: two that are connected over the loopback interface.
/// Whoever else may connect there is not taken.
bool makePair(SOCKET& receiver, SOCKET& sender)
{
    const SOCKET listener = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address = loopback();
    sockaddr_in ours{};
    sockaddr_in theirs{};
    int size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    bool good = listener != INVALID_SOCKET && ::bind(listener, generic, size) == 0 &&
                ::getsockname(listener, generic, &size) == 0 && ::listen(listener, 1) == 0;
    sender = good ? ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) : INVALID_SOCKET;
    good = sender != INVALID_SOCKET && ::connect(sender, generic, size) == 0 &&
           ::getsockname(sender, reinterpret_cast<sockaddr*>(&ours), &size) == 0;
    receiver = good ? ::accept(listener, reinterpret_cast<sockaddr*>(&theirs), &size) : INVALID_SOCKET;
    good = receiver != INVALID_SOCKET && isSame(ours, theirs);
    if (listener != INVALID_SOCKET)
        ::closesocket(listener);
    u_long on = 1;
    const BOOL noDelay = TRUE;
    return good && ::ioctlsocket(receiver, FIONBIO, &on) == 0 && ::ioctlsocket(sender, FIONBIO, &on) == 0 &&
           ::setsockopt(sender, IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char*>(&noDelay),
                        sizeof noDelay) == 0;
}

} // namespace

WakeUp::WakeUp()
{
    useSockets();
    SOCKET receiver = INVALID_SOCKET;
    SOCKET sender = INVALID_SOCKET;
    const bool good = makePair(receiver, sender);
    if (!good)
        errno = errnoOfSocket(::WSAGetLastError());
    m_sender = sender == INVALID_SOCKET ? -1 : static_cast<int>(sender);
    m_descriptor = receiver == INVALID_SOCKET ? -1 : static_cast<int>(receiver);
    if (!good)
        closeSocket(std::exchange(m_descriptor, -1));
}

WakeUp::~WakeUp()
{
    closeSocket(m_descriptor);
    closeSocket(m_sender);
}

void WakeUp::wake() const
{
    // A full socket is readable already: nothing is lost where that fails.
    const char byte = 1;
    static_cast<void>(::send(static_cast<SOCKET>(m_sender), &byte, 1, 0));
}

void WakeUp::clear() const
{
    char away[256];
    while (::recv(static_cast<SOCKET>(m_descriptor), away, sizeof away, 0) > 0) {
    }
}

} // namespace drydock::platform
