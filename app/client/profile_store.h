// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "fleet/error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace drydock::client {

/// A file of the store: a profile, or why it is none.
struct StoredProfile
{
    std::string name;
    Expected<Profile> profile;
};

/// The connections that a workstation knows: {directory}/{name}.json, and which one was used last. Reads the
/// files anew with each call, so that other programs may change them. For one thread at a time.
class ProfileStore
{
public:
    /// Empty: where `profilePath` looks.
    explicit ProfileStore(std::filesystem::path directory = {});

    /// By name; broken files with the reason. Empty where there is no directory yet.
    [[nodiscard]] std::vector<StoredProfile> list() const;
    [[nodiscard]] Expected<Profile> load(const std::string& name) const;
    /// Under `profile.name`, replacing what is there. InvalidArgument for a name that is no file name, or a
    /// profile without a usable broker URL.
    [[nodiscard]] Expected<void> save(const Profile& profile);
    /// NotFound where there is none.
    [[nodiscard]] Expected<void> remove(const std::string& name);
    /// Conflict where `to` exists. Secrets in a keychain are the caller's to move.
    [[nodiscard]] Expected<void> rename(const std::string& from, const std::string& to);
    /// Takes a profile's file from elsewhere in, under a free name; gives it back as stored.
    [[nodiscard]] Expected<Profile> import(const std::filesystem::path& file);

    /// The one used last, as long as it exists.
    [[nodiscard]] std::optional<std::string> lastUsed() const;
    [[nodiscard]] Expected<void> setLastUsed(const std::string& name);

    /// A file name for a free title, not used yet: "Werk Köln 2" becomes "werk-k-ln-2".
    [[nodiscard]] std::string nameFor(const std::string& title) const;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const;

private:
    [[nodiscard]] std::filesystem::path lastUsedFile() const;

    std::filesystem::path m_directory;
};

} // namespace drydock::client
