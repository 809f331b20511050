// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "storage/s3/sigv4.h"
#include "storage/server/package_server.h"
#include "storage/server/s3_error.h"

#include <string>

namespace drydock::storage::server {

/// What a checked request may rely on.
struct Access
{
    sigv4::Claim claim;
    std::string payloadHash; ///< as signed: hexadecimal, UNSIGNED-PAYLOAD or STREAMING-…
    std::string chunkKey;    ///< signs the chunks of a streaming body
};

/// Decides whether a request was signed by someone who holds a key, lately enough.
class Authenticator
{
public:
    Authenticator(CredentialLookup lookup, std::string region, Clock clock);

    /// Checks signature, age and expiry before any body is read; sets the request's payload hash from its
    /// header or query.
    [[nodiscard]] S3Result<Access> check(sigv4::Request request) const;

private:
    [[nodiscard]] S3Result<Access> decide(sigv4::Request request) const;

    const CredentialLookup m_lookup;
    const std::string m_region;
    const Clock m_clock;
};

} // namespace drydock::storage::server
