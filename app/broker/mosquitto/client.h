// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/tls_context.h"
#include "broker/wire.h"

#include <memory>
#include <string>

struct mosquitto;

namespace drydock::broker {

/// One `struct mosquitto`, driven from outside: calls only queue packets, `write` sends them. What happened
/// is told as events after each step, so nothing of ours runs inside the library. Every client holds three
/// descriptors: the socket and a pair that libmosquitto opens for its own threads.
class Client final : public Wire
{
public:
    enum class Io {
        Progress, ///< something was read or written
        Blocked,  ///< nothing more to be done until the socket is ready
        Lost      ///< no connection any more; `problem` says why
    };

    /// `options` are copied where needed; `prepare` must succeed before anything else.
    explicit Client(const ConnectOptions& options);
    ~Client() override;

    [[nodiscard]] Expected<void> prepare();
    /// Does not wait, except for the resolver where `host` is a name.
    [[nodiscard]] Expected<void> connect() override;
    void drop(ConnectFault fault, std::string problem) override;
    void disconnect() override;

    [[nodiscard]] int descriptor() const;
    [[nodiscard]] bool wantsWrite() const;
    [[nodiscard]] Io read();
    [[nodiscard]] Io write();
    [[nodiscard]] bool keepAlive() override;

    [[nodiscard]] Expected<int> publish(const Message& message) override;
    [[nodiscard]] bool keepsUnanswered() const override { return true; }
    [[nodiscard]] Expected<int> subscribe(const std::string& filter,
                                          const SubscribeOptions& options) override;
    void unsubscribe(const std::string& filter) override;

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
    std::string m_libraryError; ///< the library's last error line: the only place where TLS says what failed
    int m_goodbyeReason = 0;    ///< of the broker's DISCONNECT
    bool m_open = false;
    bool m_reachable = false; ///< the TCP connection stands
    bool m_answered = false;  ///< CONNACK came
};

} // namespace drydock::broker
