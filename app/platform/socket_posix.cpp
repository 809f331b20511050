// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/socket.h"

#include "platform/readiness.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace drydock::platform {

void useSockets() {}

void closeSocket(int socket)
{
    if (socket >= 0)
        ::close(socket);
}

void shutDown(int socket)
{
    ::shutdown(socket, SHUT_RDWR);
}

int duplicateSocket(int socket)
{
    return ::dup(socket);
}

void collectWrites(int socket, bool on)
{
    const int value = on ? 1 : 0;
    ::setsockopt(socket, IPPROTO_TCP, TCP_CORK, &value, sizeof value);
}

void setReceiveBuffer(int socket, int bytes)
{
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

int takeSocketError(int socket)
{
    int problem = 0;
    socklen_t size = sizeof problem;
    return ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size) == 0 ? problem : 0;
}

bool hasReachedPeer(int socket)
{
    // A peer has a round-trip time, also when it is gone already.
    tcp_info peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &peer, &size) == 0 && peer.tcpi_rtt > 0;
}

bool isEndOfStream(int socket)
{
    char next = 0;
    return ::recv(socket, &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void readAway(int socket, std::chrono::milliseconds quiet)
{
    int unread = 0;
    if (::ioctl(socket, FIONREAD, &unread) != 0 || unread <= 0)
        return;
    ::shutdown(socket, SHUT_WR);
    std::array<char, 4096> away{};
    std::array<Waiting, 1> waiting{Waiting{socket, readable}};
    while (waitFor(waiting, quiet) && ::recv(socket, away.data(), away.size(), MSG_DONTWAIT) > 0) {
    }
}

int errnoOfSocket(int problem)
{
    return problem;
}

std::string socketProblemText(int problem)
{
    return std::strerror(problem);
}

} // namespace drydock::platform
