// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/socket.h"

#include "platform/readiness.h"
#include "platform/windows_api.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace drydock::platform {

namespace {

/// Winsock's numbers, and those of the C library.
constexpr auto names = std::to_array<std::pair<int, int>>({
    {WSAEWOULDBLOCK, EWOULDBLOCK},
    {WSAEINPROGRESS, EINPROGRESS},
    {WSAECONNREFUSED, ECONNREFUSED},
    {WSAECONNRESET, ECONNRESET},
    {WSAECONNABORTED, ECONNABORTED},
    {WSAETIMEDOUT, ETIMEDOUT},
    {WSAEHOSTUNREACH, EHOSTUNREACH},
    {WSAENETUNREACH, ENETUNREACH},
    {WSAEADDRNOTAVAIL, EADDRNOTAVAIL},
    {WSAEADDRINUSE, EADDRINUSE},
    {WSAENOTCONN, ENOTCONN},
    {WSAEACCES, EACCES},
    {WSAEMFILE, EMFILE},
});

SOCKET native(int socket)
{
    return socket < 0 ? INVALID_SOCKET : static_cast<SOCKET>(socket);
}

} // namespace

void useSockets()
{
    static const int once = [] {
        WSADATA data{};
        return ::WSAStartup(MAKEWORD(2, 2), &data);
    }();
    static_cast<void>(once);
}

void closeSocket(int socket)
{
    if (socket >= 0)
        ::closesocket(native(socket));
}

void shutDown(int socket)
{
    ::shutdown(native(socket), SD_BOTH);
}

int duplicateSocket(int socket)
{
    WSAPROTOCOL_INFOW description{};
    if (::WSADuplicateSocketW(native(socket), ::GetCurrentProcessId(), &description) != 0)
        return -1;
    const SOCKET twin = ::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &description,
                                     0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    return twin == INVALID_SOCKET ? -1 : static_cast<int>(twin);
}

void collectWrites(int, bool) {} // Windows sends what it is given

void setReceiveBuffer(int socket, int bytes)
{
    ::setsockopt(native(socket), SOL_SOCKET, SO_RCVBUF, reinterpret_cast<const char*>(&bytes), sizeof bytes);
}

int takeSocketError(int socket)
{
    int problem = 0;
    int size = sizeof problem;
    if (::getsockopt(native(socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&problem), &size) != 0)
        return 0;
    return errnoOfSocket(problem);
}

bool hasReachedPeer(int socket)
{
    sockaddr_storage peer{};
    int size = sizeof peer;
    return ::getpeername(native(socket), reinterpret_cast<sockaddr*>(&peer), &size) == 0;
}

bool isEndOfStream(int socket)
{
    // There is no flag for not waiting, and whether the socket waits is its library's affair.
    std::array<Waiting, 1> waiting{Waiting{socket, readable}};
    char next = 0;
    return waitFor(waiting, std::chrono::milliseconds(0)) && ::recv(native(socket), &next, 1, MSG_PEEK) == 0;
}

void readAway(int socket, std::chrono::milliseconds quiet)
{
    u_long unread = 0;
    if (::ioctlsocket(native(socket), FIONREAD, &unread) != 0 || unread == 0)
        return;
    ::shutdown(native(socket), SD_SEND);
    std::array<char, 4096> away{};
    std::array<Waiting, 1> waiting{Waiting{socket, readable}};
    while (waitFor(waiting, quiet) &&
           ::recv(native(socket), away.data(), static_cast<int>(away.size()), 0) > 0) {
    }
}

int errnoOfSocket(int problem)
{
    const auto known = std::ranges::find(names, problem, &std::pair<int, int>::first);
    return known == names.end() ? problem : known->second;
}

std::string socketProblemText(int problem)
{
    // The C library has numbers for these, and no words.
    const auto known = std::ranges::find(names, problem, &std::pair<int, int>::second);
    const int code = known == names.end() ? problem : known->first;
    return code < WSABASEERR ? std::strerror(code) : std::system_category().message(code);
}

} // namespace drydock::platform
