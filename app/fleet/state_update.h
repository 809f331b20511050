// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace drydock {

/// Bytes of a clientToken at most.
inline constexpr std::size_t longestClientToken = 64;

/// A decoded state update. A section is absent (nullopt), to be deleted (JSON null), or an object to merge.
struct StateUpdate
{
    std::optional<nlohmann::json> desired;
    std::optional<nlohmann::json> reported;
    std::optional<std::uint64_t> version; ///< the update counts only for a document of this version
    std::string clientToken; ///< echoed in every answer; ≤ longestClientToken, empty where none was given
};

} // namespace drydock
