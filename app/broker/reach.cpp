// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/reach.h"

#include "platform/socket.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <cerrno>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace drydock::broker {

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

} // namespace

Reach::Reach(std::string host, std::uint16_t port, std::function<bool()> cancelled,
             std::chrono::milliseconds patience)
    : m_host(std::move(host)), m_port(port), m_cancelled(std::move(cancelled)), m_patience(patience)
{
}

Reach::~Reach()
{
    platform::closeSocket(m_socket);
}

Reached Reach::resolve()
{
    // The resolver cannot be interrupted: it has a thread of its own, which nobody waits for.
    auto promise = std::make_shared<std::promise<platform::Resolved>>();
    auto answer = promise->get_future();
    std::thread([promise, host = m_host, port = m_port] {
        promise->set_value(platform::resolve(host, port));
    }).detach();
    const auto end = Clock::now() + m_patience;
    while (answer.wait_for(slice) != std::future_status::ready)
        if (m_cancelled() || Clock::now() >= end)
            return {ConnectFault::TimedOut, "no name server answered"};

    const platform::Resolved result = answer.get();
    if (!result.problem.empty())
        return {ConnectFault::HostNotFound, result.problem};
    std::string text;
    for (const platform::Address& address : result.addresses) {
        text += (text.empty() ? "" : ", ") + address.text();
        m_addresses.push_back(address);
    }
    return {ConnectFault::None, text};
}

bool Reach::await(platform::Readiness wanted, Clock::time_point end) const
{
    while (!m_cancelled() && Clock::now() < end) {
        std::array<platform::Waiting, 1> waiting{platform::Waiting{m_socket, wanted}};
        if (platform::waitFor(waiting, slice))
            return true;
    }
    return false;
}

int Reach::tryConnect(const platform::Address& address)
{
    platform::closeSocket(m_socket);
    int problem = 0;
    m_socket = platform::startConnect(address, problem);
    if (problem != EINPROGRESS)
        return problem;
    if (!await(platform::writable, Clock::now() + m_patience))
        return ETIMEDOUT;
    return platform::takeSocketError(m_socket);
}

Reached Reach::connect()
{
    Reached last{ConnectFault::HostNotFound, "no address"};
    for (const platform::Address& address : m_addresses) {
        const int problem = tryConnect(address);
        if (problem == 0)
            return {ConnectFault::None, address.text()};
        last = {faultOfErrno(problem), address.text() + ": " + platform::socketProblemText(problem)};
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
    // A name, not an address, is announced: one server may have many.
    if (!platform::isNumericAddress(m_host))
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
            if (await(wanted == SSL_ERROR_WANT_READ ? platform::readable : platform::writable, end))
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
