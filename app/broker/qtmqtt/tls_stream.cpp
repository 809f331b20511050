// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/tls_stream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <QHostAddress>

namespace drydock::broker {

TlsStream::TlsStream(TlsContext& context, const std::string& host)
    : m_tls(SSL_new(context.native()), &SSL_free), m_in(BIO_new(BIO_s_mem())), m_out(BIO_new(BIO_s_mem()))
{
    SSL_set_bio(m_tls.get(), m_in, m_out);
    SSL_set_mode(m_tls.get(), SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_set_connect_state(m_tls.get());
    // A name, not an address, is announced: one server may have many.
    if (QHostAddress(QString::fromStdString(host)).isNull())
        SSL_set_tlsext_host_name(m_tls.get(), host.c_str());
    static_cast<void>(shakeHands());
}

TlsStream::~TlsStream() = default;

bool TlsStream::receive(const QByteArray& sealed)
{
    BIO_write(m_in, sealed.constData(), static_cast<int>(sealed.size()));
    if (!m_isReady && !shakeHands())
        return false;
    if (!m_isReady)
        return true;
    writePlain();
    return readPlain();
}

bool TlsStream::shakeHands()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_tls.get());
    m_isReady = result == 1;
    return m_isReady || isPatient(result);
}

bool TlsStream::readPlain()
{
    char part[16'384];
    for (;;) {
        ERR_clear_error();
        const int size = SSL_read(m_tls.get(), part, sizeof part);
        if (size <= 0)
            // A goodbye of TLS is followed by the end of the connection, which says enough.
            return SSL_get_error(m_tls.get(), size) == SSL_ERROR_ZERO_RETURN || isPatient(size);
        m_plain.append(part, size);
    }
}

void TlsStream::write(const char* plain, qint64 size)
{
    m_unwritten.append(plain, size);
    writePlain();
}

void TlsStream::writePlain()
{
    if (!m_isReady || m_unwritten.isEmpty())
        return;
    ERR_clear_error();
    // The other side is memory, so it takes all or, while keys are changed, nothing. A failure shows when it
    // is read next.
    if (SSL_write(m_tls.get(), m_unwritten.constData(), static_cast<int>(m_unwritten.size())) > 0)
        m_unwritten.clear();
}

QByteArray TlsStream::takeSealed()
{
    QByteArray sealed(static_cast<qsizetype>(BIO_ctrl_pending(m_out)), Qt::Uninitialized);
    if (!sealed.isEmpty())
        BIO_read(m_out, sealed.data(), static_cast<int>(sealed.size()));
    return sealed;
}

bool TlsStream::isPatient(int result)
{
    const int wanted = SSL_get_error(m_tls.get(), result);
    if (wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE)
        return true;
    char text[256] = "the server ended it";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, text, sizeof text);
    m_problem = text;
    return false;
}

} // namespace drydock::broker
