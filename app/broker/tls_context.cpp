// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/tls_context.h"

#include "platform/address.h"
#include "platform/file_system.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <chrono>
#include <cstring>
#include <ctime>
#include <utility>

namespace drydock::broker {
namespace {

/// Where the context keeps its TlsContext; one number for the whole process.
int contextIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

std::string lastError()
{
    char text[256] = "unknown";
    if (const unsigned long code = ERR_peek_last_error())
        ERR_error_string_n(code, text, sizeof text);
    ERR_clear_error();
    return text;
}

std::string nameText(const X509_NAME* name)
{
    std::unique_ptr<BIO, int (*)(BIO*)> text(BIO_new(BIO_s_mem()), &BIO_free);
    if (X509_NAME_print_ex(text.get(), name, 0, XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB) < 0)
        return {};
    char* data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::int64_t seconds(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    using namespace std::chrono;
    const sys_days day = year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday;
    const auto moment =
        day + hours(parts.tm_hour) + minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec);
    return moment.time_since_epoch().count();
}

std::vector<std::string> alternativeNames(const X509* certificate)
{
    std::vector<std::string> names;
    auto* const list =
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(list); ++i) {
        const GENERAL_NAME* const name = sk_GENERAL_NAME_value(list, i);
        if (name->type != GEN_DNS && name->type != GEN_IPADD)
            continue;
        const ASN1_STRING* const value = name->type == GEN_DNS ? name->d.dNSName : name->d.iPAddress;
        const auto* const data = ASN1_STRING_get0_data(value);
        const int size = ASN1_STRING_length(value);
        std::string bytes(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
        names.push_back(name->type == GEN_DNS ? std::move(bytes) : platform::addressText(bytes));
    }
    GENERAL_NAMES_free(list);
    return names;
}

CertificateFacts factsOf(const X509* certificate)
{
    return {nameText(X509_get_subject_name(certificate)), nameText(X509_get_issuer_name(certificate)),
            alternativeNames(certificate), seconds(X509_get0_notBefore(certificate)),
            seconds(X509_get0_notAfter(certificate))};
}

ConnectFault faultOfVerification(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return ConnectFault::ServerCertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return ConnectFault::ServerCertificateNotYet;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return ConnectFault::ServerNameMismatch;
    default:
        return ConnectFault::ServerCertificateUntrusted;
    }
}

ConnectFault faultOfAlert(int alert)
{
    switch (alert) {
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_REVOKED:
    case SSL_AD_CERTIFICATE_EXPIRED:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_ACCESS_DENIED:
    case SSL_AD_CERTIFICATE_REQUIRED:
        return ConnectFault::ClientCertificateRefused;
    default:
        return ConnectFault::TlsFailed;
    }
}

} // namespace

struct TlsContext::Callbacks
{
    static TlsContext& self(const SSL* connection)
    {
        return *static_cast<TlsContext*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), contextIndex()));
    }

    static int verified(int ok, X509_STORE_CTX* chain)
    {
        auto& context = self(
            static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx())));
        const X509* const certificate = X509_STORE_CTX_get_current_cert(chain);
        if (certificate && (ok == 0 || X509_STORE_CTX_get_error_depth(chain) == 0))
            context.m_certificate = factsOf(certificate);
        if (ok == 0) {
            const int error = X509_STORE_CTX_get_error(chain);
            context.m_fault = faultOfVerification(error);
            context.m_reason =
                std::string("certificate verify failed: ") + X509_verify_cert_error_string(error);
        }
        return ok;
    }

    static void informed(const SSL* connection, int where, int value)
    {
        auto& context = self(connection);
        if ((where & SSL_CB_HANDSHAKE_DONE) != 0)
            context.m_isHandshakeDone = true;
        if (SSL_get_state(connection) == TLS_ST_CR_CERT_REQ)
            context.m_isCertificateAsked = true;
        const bool isServersAlert = (where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT;
        if (!isServersAlert || (value & 0xff) == SSL_AD_CLOSE_NOTIFY)
            return;
        context.m_fault = faultOfAlert(value & 0xff);
        context.m_reason = std::string("the server says: ") + SSL_alert_desc_string_long(value);
    }

    static int passphrase(char* into, int size, int, void* given)
    {
        const auto& text = *static_cast<const std::string*>(given);
        const int length = std::min(size, static_cast<int>(text.size()));
        std::memcpy(into, text.data(), static_cast<std::size_t>(length));
        return length;
    }
};

TlsContext::TlsContext(ssl_ctx_st* native) : m_native(native, &SSL_CTX_free) {}

TlsContext::~TlsContext()
{
    // A library may hold the context a little longer than we live.
    SSL_CTX_set_verify(native(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_info_callback(native(), nullptr);
}

Expected<std::unique_ptr<TlsContext>>
TlsContext::make(const TlsFiles& files, const std::string& keyPassphrase, const std::string& host)
{
    ERR_clear_error();
    SSL_CTX* const native = SSL_CTX_new(TLS_client_method());
    if (!native)
        return fail(ErrorCode::Internal, "TLS: " + lastError());
    std::unique_ptr<TlsContext> context(new TlsContext(native));
    SSL_CTX_set_ex_data(native, contextIndex(), context.get());
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_verify(native, SSL_VERIFY_PEER, &Callbacks::verified);
    SSL_CTX_set_info_callback(native, &Callbacks::informed);
    for (const std::string& file : {files.caFile, files.certificateFile, files.keyFile}) {
        const auto problem = file.empty() ? std::error_code() : platform::checkReadable(file);
        if (problem)
            return fail(ErrorCode::InvalidArgument, "TLS: cannot read " + file + ": " + problem.message());
    }
    auto ready =
        context->trust(files).and_then([&] { return context->identify(files, keyPassphrase); }).and_then([&] {
            return context->expect(host);
        });
    if (!ready)
        return tl::unexpected(ready.error());
    return context;
}

Expected<void> TlsContext::trust(const TlsFiles& files)
{
    const int ok = files.caFile.empty() ? SSL_CTX_set_default_verify_paths(native())
                                        : SSL_CTX_load_verify_file(native(), files.caFile.c_str());
    if (ok != 1)
        return fail(ErrorCode::InvalidArgument,
                    "TLS: " + files.caFile + " holds no certificate authority in PEM: " + lastError(), "ca");
    return {};
}

Expected<void> TlsContext::identify(const TlsFiles& files, const std::string& keyPassphrase)
{
    if (files.certificateFile.empty() != files.keyFile.empty())
        return fail(ErrorCode::InvalidArgument, "TLS: a certificate and its key go together");
    if (files.certificateFile.empty())
        return {};
    if (SSL_CTX_use_certificate_chain_file(native(), files.certificateFile.c_str()) != 1)
        return fail(ErrorCode::InvalidArgument,
                    "TLS: " + files.certificateFile + " holds no certificate in PEM: " + lastError(), "cert");
    // Set in any case: else OpenSSL would ask on the terminal.
    std::string secret = keyPassphrase;
    SSL_CTX_set_default_passwd_cb(native(), &Callbacks::passphrase);
    SSL_CTX_set_default_passwd_cb_userdata(native(), &secret);
    const bool opened = SSL_CTX_use_PrivateKey_file(native(), files.keyFile.c_str(), SSL_FILETYPE_PEM) == 1;
    SSL_CTX_set_default_passwd_cb_userdata(native(), nullptr);
    SSL_CTX_set_default_passwd_cb(native(), nullptr);
    OPENSSL_cleanse(secret.data(), secret.size());
    if (!opened)
        return fail(
            ErrorCode::InvalidArgument,
            "TLS: cannot open the key " + files.keyFile +
                ": no key in PEM, the key of another certificate, or a wrong passphrase: " + lastError(),
            "key");
    if (SSL_CTX_check_private_key(native()) != 1)
        return fail(ErrorCode::InvalidArgument,
                    "TLS: " + files.keyFile + " is not the key of " + files.certificateFile, "key");
    return {};
}

Expected<void> TlsContext::expect(const std::string& host)
{
    X509_VERIFY_PARAM* const rules = SSL_CTX_get0_param(native());
    if (X509_VERIFY_PARAM_set1_ip_asc(rules, host.c_str()) == 1)
        return {};
    ERR_clear_error();
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (X509_VERIFY_PARAM_set1_host(rules, host.c_str(), host.size()) != 1)
        return fail(ErrorCode::InvalidArgument, "TLS: not a host name: " + host);
    return {};
}

void TlsContext::reset()
{
    m_fault = ConnectFault::None;
    m_reason.clear();
    m_isHandshakeDone = m_isCertificateAsked = false;
    m_certificate.reset();
}

} // namespace drydock::broker
