// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace drydock::storage {

/// Access to one S3 service. The secret is never logged.
struct S3Credentials
{
    std::string accessKeyId;
    std::string secretAccessKey;
    std::string sessionToken; ///< of temporary credentials; empty otherwise
};

/// Where an S3 bucket is; addressed in path style: endpoint/bucket/key.
struct S3Options
{
    std::string endpoint; ///< http[s]://host[:port], no path
    /// The same storage as others reach it: what signed URLs name. Empty: `endpoint`.
    std::string publicEndpoint;
    std::string region = "us-east-1";
    std::string bucket = "packages";
    std::string caFile; ///< PEM; empty: the system's authorities
    S3Credentials credentials;
    bool direct = false; ///< never through a proxy of the environment
};

} // namespace drydock::storage
