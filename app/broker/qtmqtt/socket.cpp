// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/socket.h"

#include "platform/socket.h"

#include <QNetworkProxy>

namespace drydock::broker {

namespace {

/// Bounds what waits in memory while handlers are slow; the rest waits in the kernel, then at the broker.
constexpr qint64 mostUnread = 1 << 20;
constexpr int patienceMs = 1000;

ConnectFault faultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ConnectFault::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return ConnectFault::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return ConnectFault::TimedOut;
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAddressNotAvailableError:
        return ConnectFault::Unreachable;
    default:
        return ConnectFault::Lost;
    }
}

std::string wordsOf(const QTcpSocket& socket)
{
    switch (socket.error()) {
    case QAbstractSocket::HostNotFoundError:
        return "the host name cannot be resolved: " + socket.errorString().toStdString();
    case QAbstractSocket::RemoteHostClosedError:
        return "the broker closed the connection";
    default:
        return socket.errorString().toStdString();
    }
}

} // namespace

Socket::Socket(TlsContext* tls, Calls calls) : m_context(tls), m_calls(std::move(calls))
{
    m_tcp.setProxy(QNetworkProxy::NoProxy);
    m_tcp.setReadBufferSize(mostUnread);
    QObject::connect(&m_tcp, &QTcpSocket::connected, &m_tcp, [this] { connected(); });
    QObject::connect(&m_tcp, &QTcpSocket::readyRead, &m_tcp, [this] { received(); });
    QObject::connect(&m_tcp, &QTcpSocket::bytesWritten, &m_tcp, [this] {
        if (isWritten())
            m_calls.written();
    });
    QObject::connect(&m_tcp, &QTcpSocket::errorOccurred, &m_tcp, [this] {
        received(); // its last words
        // A connection that once stood was lost, not refused.
        const ConnectFault fault = faultOf(m_tcp.error());
        fail(m_isReachable && fault != ConnectFault::TimedOut ? ConnectFault::Lost : fault, wordsOf(m_tcp));
    });
}

Socket::~Socket()
{
    m_isOver = true;
    m_tcp.disconnect();
    m_tcp.abort();
}

void Socket::connectTo(const BrokerAddress& address)
{
    m_host = address.host;
    m_tcp.connectToHost(QString::fromStdString(address.host), address.port);
}

void Socket::connected()
{
    m_isReachable = true;
    m_tcp.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_context) {
        m_tls = std::make_unique<TlsStream>(*m_context, m_host);
        send();
        return;
    }
    m_isTold = true;
    m_calls.ready();
}

void Socket::received()
{
    if (m_isOver)
        return;
    const QByteArray bytes = m_tcp.readAll();
    if (bytes.isEmpty())
        return;
    if (!m_tls) {
        m_calls.arrived(bytes);
        return;
    }
    const bool isGood = m_tls->receive(bytes);
    send(); // also the alert that says what we do not like
    if (m_tls->isReady() && !m_isTold) {
        m_isTold = true;
        m_calls.ready();
    }
    if (const QByteArray plain = m_tls->takePlain(); !plain.isEmpty() && !m_isOver)
        m_calls.arrived(plain);
    if (isGood)
        return;
    const bool isKnown = m_context->fault() != ConnectFault::None;
    m_tcp.flush();
    fail(isKnown ? m_context->fault() : ConnectFault::TlsFailed,
         "TLS failed: " + (isKnown ? m_context->reason() : m_tls->problem()));
}

void Socket::write(const char* data, qint64 size)
{
    if (m_isOver)
        return;
    if (!m_tls) {
        m_tcp.write(data, size);
        return;
    }
    m_tls->write(data, size);
    send();
}

void Socket::send()
{
    if (const QByteArray sealed = m_tls->takeSealed(); !sealed.isEmpty())
        m_tcp.write(sealed);
}

void Socket::flush()
{
    m_tcp.flush();
    if (!isWritten())
        m_tcp.waitForBytesWritten(patienceMs);
}

void Socket::close()
{
    m_isOver = true;
    // Closing over unread bytes resets the connection, and the broker may then miss the goodbye and send the
    // will.
    platform::readAway(static_cast<int>(m_tcp.socketDescriptor()), std::chrono::milliseconds(100));
    m_tcp.disconnect();
    m_tcp.disconnectFromHost();
}

void Socket::fail(ConnectFault fault, std::string problem)
{
    if (std::exchange(m_isOver, true))
        return;
    m_calls.failed(fault, std::move(problem));
}

} // namespace drydock::broker
