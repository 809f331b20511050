// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/reach.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace drydock::broker {

struct Reach::Address
{
    sockaddr_storage bytes = {};
    socklen_t size = 0;

    [[nodiscard]] std::string text() const
    {
        char host[NI_MAXHOST] = "";
        ::getnameinfo(reinterpret_cast<const sockaddr*>(&bytes), size, host, sizeof host, nullptr, 0,
                      NI_NUMERICHOST);
        return host;
    }
};

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds slice{50};

ConnectFault faultOfErrno(int code)
{
    switch (code) {
    case ECONNREFUSED:
        return ConnectFault::Refused;
    case ETIMEDOUT:
        return ConnectFault::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EADDRNOTAVAIL:
        return ConnectFault::Unreachable;
    default:
        return ConnectFault::Lost;
    }
}

struct Resolved
{
    int code = 0;
    addrinfo* list = nullptr;
    Resolved() = default;
    ~Resolved() { ::freeaddrinfo(list); }
    Resolved(const Resolved&) = delete;
    Resolved& operator=(const Resolved&) = delete;
};

} // namespace

Reach::Reach(std::string host, std::uint16_t port, std::function<bool()> cancelled,
             std::chrono::milliseconds patience)
    : m_host(std::move(host)), m_port(port), m_cancelled(std::move(cancelled)), m_patience(patience)
{
}

Reach::~Reach()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Reached Reach::resolve()
{
    // The resolver cannot be interrupted: it has a thread of its own, which nobody waits for.
    auto promise = std::make_shared<std::promise<std::unique_ptr<Resolved>>>();
    auto answer = promise->get_future();
    std::thread([promise, host = m_host, port = std::to_string(m_port)] {
        addrinfo hints = {};
        hints.ai_socktype = SOCK_STREAM;
        auto result = std::make_unique<Resolved>();
        result->code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &result->list);
        promise->set_value(std::move(result));
    }).detach();
    const auto end = Clock::now() + m_patience;
    while (answer.wait_for(slice) != std::future_status::ready)
        if (m_cancelled() || Clock::now() >= end)
            return {ConnectFault::TimedOut, "no name server answered"};

    const std::unique_ptr<Resolved> result = answer.get();
    if (result->code != 0)
        return {ConnectFault::HostNotFound, ::gai_strerror(result->code)};
    std::string text;
    for (const addrinfo* next = result->list; next; next = next->ai_next) {
        Address address;
        std::memcpy(&address.bytes, next->ai_addr, next->ai_addrlen);
        address.size = next->ai_addrlen;
        text += (text.empty() ? "" : ", ") + address.text();
        m_addresses.push_back(address);
    }
    return {ConnectFault::None, text};
}

bool Reach::await(short events, Clock::time_point end) const
{
    while (!m_cancelled() && Clock::now() < end) {
        pollfd ready{m_socket, events, 0};
        if (::poll(&ready, 1, static_cast<int>(slice.count())) > 0)
            return true;
    }
    return false;
}

int Reach::tryConnect(const Address& address)
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = ::socket(address.bytes.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket < 0)
        return errno;
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address.bytes), address.size) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    if (!await(POLLOUT, Clock::now() + m_patience))
        return ETIMEDOUT;
    int problem = 0;
    socklen_t size = sizeof problem;
    return ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &problem, &size) == 0 ? problem : errno;
}

Reached Reach::connect()
{
    Reached last{ConnectFault::HostNotFound, "no address"};
    for (const Address& address : m_addresses) {
        const int problem = tryConnect(address);
        if (problem == 0)
            return {ConnectFault::None, address.text()};
        last = {faultOfErrno(problem), address.text() + ": " + std::strerror(problem)};
        if (m_cancelled())
            break;
    }
    return last;
}

Reached Reach::handshake(TlsContext& context)
{
    context.reset();
    const std::unique_ptr<SSL, void (*)(SSL*)> tls(SSL_new(context.native()), &SSL_free);
    SSL_set_fd(tls.get(), m_socket);
    sockaddr_storage plain = {};
    // A name, not an address, is announced: one server may have many.
    const bool isAddress = ::inet_pton(AF_INET, m_host.c_str(), &plain) == 1 ||
                           ::inet_pton(AF_INET6, m_host.c_str(), &plain) == 1;
    if (!isAddress)
        SSL_set_tlsext_host_name(tls.get(), m_host.c_str());
    const auto end = Clock::now() + m_patience;
    for (;;) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_connect(tls.get());
        if (result == 1)
            return {ConnectFault::None, SSL_get_version(tls.get())};
        const int wanted = SSL_get_error(tls.get(), result);
        if (wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE) {
            if (await(wanted == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, end))
                continue;
            return {ConnectFault::TimedOut, "the handshake was not answered"};
        }
        if (context.fault() != ConnectFault::None)
            return {context.fault(), context.reason()};
        char text[256] = "the server closed the connection during the handshake";
        if (const unsigned long code = ERR_get_error())
            ERR_error_string_n(code, text, sizeof text);
        return {ConnectFault::TlsFailed, text};
    }
}

} // namespace drydock::broker
