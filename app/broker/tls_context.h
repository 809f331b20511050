// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/connect_options.h"
#include "fleet/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ssl_ctx_st;

namespace drydock::broker {

/// What a certificate says of itself.
struct CertificateFacts
{
    std::string subject; ///< as "CN = broker.example, O = …"
    std::string issuer;
    std::vector<std::string> names; ///< hosts and addresses it is made for
    std::int64_t notBefore = 0;     ///< seconds since 1970
    std::int64_t notAfter = 0;
};

/// How this workstation judges a server: one OpenSSL context for one host, and what its last handshake met.
/// Libraries say only that verification failed; here is which certificate, and why. For one thread.
class TlsContext
{
public:
    /// InvalidArgument for files that cannot be read or do not fit together, and a passphrase that does not
    /// open the key.
    [[nodiscard]] static Expected<std::unique_ptr<TlsContext>>
    make(const TlsFiles& files, const std::string& keyPassphrase, const std::string& host);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    /// Owned by this; a library that keeps it takes a reference of its own.
    [[nodiscard]] ssl_ctx_st* native() const { return m_native.get(); }
    /// Forgets the last handshake.
    void reset();
    /// None as long as neither we nor the server refused.
    [[nodiscard]] ConnectFault fault() const { return m_fault; }
    /// OpenSSL's words for `fault`.
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    [[nodiscard]] bool isHandshakeDone() const { return m_isHandshakeDone; }
    /// The server wants to see a certificate of ours.
    [[nodiscard]] bool isCertificateAsked() const { return m_isCertificateAsked; }
    /// The certificate at fault; without a fault the server's own.
    [[nodiscard]] const std::optional<CertificateFacts>& certificate() const { return m_certificate; }

private:
    struct Callbacks;
    explicit TlsContext(ssl_ctx_st* native);
    [[nodiscard]] Expected<void> trust(const TlsFiles& files);
    [[nodiscard]] Expected<void> identify(const TlsFiles& files, const std::string& keyPassphrase);
    [[nodiscard]] Expected<void> expect(const std::string& host);

    std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st*)> m_native;
    ConnectFault m_fault = ConnectFault::None;
    std::string m_reason;
    bool m_isHandshakeDone = false;
    bool m_isCertificateAsked = false;
    std::optional<CertificateFacts> m_certificate;
};

} // namespace drydock::broker
