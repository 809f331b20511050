// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "fleet/error.h"

#include <filesystem>
#include <string>

namespace drydock::client {

/// How a workstation reaches a fleet. Holds no secret: a password comes from the caller (a keychain, say),
/// from `passwordFile` (mode 0600) or from the environment variable DRYDOCK_PASSWORD.
struct Profile
{
    std::string name;   ///< of its file; see ProfileStore::nameFor
    std::string title;  ///< free text for people; empty: the name
    std::string broker; ///< mqtt[s]://op.NAME@host[:port]; the user is the operator's name
    broker::TlsFiles tls;
    std::string passwordFile;
    std::string signingKey; ///< minisign secret key that staging signs with; empty: none
    std::string fleetRoot = "fleet";
    /// Its broker ends with the program: nothing is kept of it. Not in files.
    bool isTransient = false;

    /// The operator's name out of the URL; "op.local" where the broker has no accounts.
    [[nodiscard]] Expected<std::string> operatorName() const;
};

/// What only a person or a keychain knows. Lives in memory alone.
struct Secrets
{
    std::string password;      ///< goes before that of the profile's file; empty: none given
    std::string keyPassphrase; ///< of the key of the client certificate
};

/// Where profiles are kept: profiles/{name}.json below the user's configuration directory for Drydock.
[[nodiscard]] std::filesystem::path profilePath(const std::string& name);

/// NotFound (with the path that was looked at), or InvalidArgument with the key at fault.
[[nodiscard]] Expected<Profile> loadProfile(const std::string& name);
/// Programs take either: what has a slash, or ends as a profile's file does, is a path.
[[nodiscard]] bool isProfilePath(std::string_view nameOrPath);
[[nodiscard]] Expected<Profile> loadProfileFile(const std::filesystem::path& path);
/// Writes the file with mode 0600, making its directory.
[[nodiscard]] Expected<void> saveProfileFile(const Profile& profile, const std::filesystem::path& path);

/// What the broker port needs: parses the URL and reads the password, unless it is given. Forbidden where
/// others may read the password file.
[[nodiscard]] Expected<broker::ConnectOptions> connectOptions(const Profile& profile,
                                                              const Secrets& secrets = {});

/// First line of a password file; Forbidden where its mode lets others read it, NotFound where it is not.
[[nodiscard]] Expected<std::string> readPasswordFile(const std::filesystem::path& path);

} // namespace drydock::client
