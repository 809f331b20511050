// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/connect_options.h"
#include "broker/qtmqtt/tls_stream.h"

#include <QTcpSocket>

#include <functional>
#include <memory>
#include <string>

namespace drydock::broker {

/// The way to a broker and back: TCP, and TLS over it where a context is given. Once, for one try. What it
/// calls must not destroy it.
class Socket
{
public:
    struct Calls
    {
        std::function<void()> ready; ///< connected, and TLS is done
        std::function<void(const QByteArray&)> arrived;
        std::function<void()> written; ///< everything so far
        std::function<void(ConnectFault, std::string)> failed;
    };

    Socket(TlsContext* tls, Calls calls);
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    void connectTo(const BrokerAddress& address);
    void write(const char* data, qint64 size);
    /// Waits at most 1 s for what is unwritten.
    void flush();
    /// No call comes any more; what was written has a good chance to arrive.
    void close();
    /// The TCP connection stood.
    [[nodiscard]] bool isReachable() const { return m_isReachable; }
    [[nodiscard]] bool isWritten() const { return m_tcp.bytesToWrite() == 0; }

private:
    void connected();
    void received();
    void send();
    void fail(ConnectFault fault, std::string problem);

    TlsContext* const m_context;
    Calls m_calls;
    std::string m_host;
    std::unique_ptr<TlsStream> m_tls;
    QTcpSocket m_tcp;
    bool m_isReachable = false;
    bool m_isTold = false; ///< `ready` was called
    bool m_isOver = false;
};

} // namespace drydock::broker
