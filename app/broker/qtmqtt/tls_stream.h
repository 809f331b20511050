// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/tls_context.h"

#include <QByteArray>

#include <memory>
#include <string>

struct ssl_st;
struct bio_st;

namespace drydock::broker {

/// TLS between two sides of bytes, without a socket. Not QSslSocket, which judges servers by rules of its
/// own: both adapters, and the test of a connection, ask one TlsContext, and so say the same of the same
/// certificate.
class TlsStream
{
public:
    /// `context` outlives this. `host` is announced to the server where it is a name.
    TlsStream(TlsContext& context, const std::string& host);
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    /// Takes what came from the server, goes on with the handshake. False if TLS failed; `problem` says why.
    [[nodiscard]] bool receive(const QByteArray& sealed);
    [[nodiscard]] bool isReady() const { return m_isReady; }
    void write(const char* plain, qint64 size);

    /// What came in, in the clear.
    [[nodiscard]] QByteArray takePlain() { return std::exchange(m_plain, {}); }
    /// What has to go to the server.
    [[nodiscard]] QByteArray takeSealed();
    [[nodiscard]] const std::string& problem() const { return m_problem; }

private:
    [[nodiscard]] bool shakeHands();
    [[nodiscard]] bool readPlain();
    void writePlain();
    [[nodiscard]] bool isPatient(int result);

    std::unique_ptr<ssl_st, void (*)(ssl_st*)> m_tls;
    bio_st* m_in; ///< both belong to m_tls
    bio_st* m_out;
    QByteArray m_plain;
    QByteArray m_unwritten; ///< in the clear, while TLS wants to read first
    bool m_isReady = false;
    std::string m_problem;
};

} // namespace drydock::broker
