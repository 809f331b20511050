// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/saved_fleet.h"
#include "client/profile.h"
#include "fleet/error.h"

#include <filesystem>
#include <string>

namespace drydock::client {

/// The file in which a workstation keeps what it knew last of one fleet. Any thread; reads and writes whole
/// files.
class FleetCache
{
public:
    /// For the fleet of a profile, in a directory that is made where it is missing.
    FleetCache(std::filesystem::path directory, const Profile& profile);

    /// NotFound where nothing was saved; InvalidArgument for a file that is damaged, of another version or of
    /// another fleet: then it is as if there were none.
    [[nodiscard]] Expected<SavedFleet> read() const;
    /// Replaces the file in one step, for its owner alone. `head` needs no identity. Files of the fleets that
    /// were not seen for longest go, so that no more than `mostFleets` stay.
    [[nodiscard]] Expected<void> write(SavedFleetHead head, const FleetSnapshot& snapshot,
                                       const std::vector<std::uint64_t>& incarnations) const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    static constexpr std::size_t mostFleets = 16;

private:
    void forgetOld() const;

    std::string m_identity;
    std::filesystem::path m_path;
};

} // namespace drydock::client
