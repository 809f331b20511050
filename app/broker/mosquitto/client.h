// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"
#include "broker/tls_context.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

struct mosquitto;

namespace drydock::broker {

/// The broker took us (`reason` 0) or not.
struct ConnectAnswered
{
    int reason = 0;
    bool sessionPresent = false;
    std::uint32_t maximumPacketSize = 0;
    std::uint16_t receiveMaximum = 0; ///< 0 where the broker named none
    bool retainAvailable = true;
};
struct MessageArrived
{
    Message message;
};
struct PublishAnswered
{
    int packetId = 0;
    int reason = 0;
};
struct SubscribeAnswered
{
    int packetId = 0;
    int reason = 0;
};
using ClientEvent = std::variant<ConnectAnswered, MessageArrived, PublishAnswered, SubscribeAnswered>;

/// One `struct mosquitto`, driven from outside: calls only queue packets, `write` sends them. What happened
/// is told as events after each step, so nothing of ours runs inside the library. Every client holds three
/// descriptors: the socket and a pair that libmosquitto opens for its own threads.
class Client
{
public:
    enum class Io {
        Progress, ///< something was read or written
        Blocked,  ///< nothing more to be done until the socket is ready
        Lost      ///< no connection any more; `problem` says why
    };

    /// `options` are copied where needed; `prepare` must succeed before anything else.
    explicit Client(const ConnectOptions& options);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    [[nodiscard]] Expected<void> prepare();
    /// Begins to connect without waiting, except for the resolver where `host` is a name.
    [[nodiscard]] Expected<void> connect();
    /// Gives the connection up without a goodbye.
    void drop(ConnectFault fault, std::string problem);
    /// Writes what is queued and the goodbye after it, then closes; waits for a full socket at most 1 s.
    void disconnect();

    [[nodiscard]] int descriptor() const;
    [[nodiscard]] bool wantsWrite() const;
    [[nodiscard]] Io read();
    [[nodiscard]] Io write();
    [[nodiscard]] Io keepAlive();
    [[nodiscard]] std::vector<ClientEvent> takeEvents() { return std::exchange(m_events, {}); }
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    [[nodiscard]] ConnectFault fault() const { return m_fault; }

    /// Packet id, or why not.
    [[nodiscard]] Expected<int> publish(const Message& message);
    [[nodiscard]] Expected<int> subscribe(const std::string& filter, const SubscribeOptions& options);
    void unsubscribe(const std::string& filter);

private:
    struct Callbacks;
    [[nodiscard]] Expected<void> prepareTls();
    [[nodiscard]] Expected<void> prepareWill();
    [[nodiscard]] bool isSocketBroken();
    void setProblem(ConnectFault fault, std::string problem);
    [[nodiscard]] Io lost(int code, int savedErrno);

    ConnectOptions m_options;
    std::unique_ptr<TlsContext> m_tls; ///< outlives the library's handle
    std::unique_ptr<mosquitto, void (*)(mosquitto*)> m_library;
    std::vector<ClientEvent> m_events;
    std::string m_problem;
    ConnectFault m_fault = ConnectFault::None;
    std::string m_libraryError; ///< the library's last error line: the only place where TLS says what failed
    int m_goodbyeReason = 0;    ///< of the broker's DISCONNECT
    bool m_open = false;
    bool m_reachable = false; ///< the TCP connection stands
    bool m_answered = false;  ///< CONNACK came
};

} // namespace drydock::broker
