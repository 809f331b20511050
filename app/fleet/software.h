// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// The keys of desired and reported that form one value, the software (protocol.md §1).
inline constexpr std::array<std::string_view, 8> softwareKeys{
    "softwareName", "softwareVersion", "softwareURL", "jobId", "sha256", "size", "manifest", "signature"};

/// Whether `key` is one of `softwareKeys`.
[[nodiscard]] bool isSoftwareKey(std::string_view key);

/// A URL without its query and fragment: what is stored and compared, whatever signature was added to it.
[[nodiscard]] std::string_view canonicalUrl(std::string_view url);

/// One version of one software as it is desired of, or reported by, a device. Empty texts are left out.
struct Software
{
    std::string name;
    std::string version;
    std::string url;                   ///< canonical: never with a signature
    std::string jobId;                 ///< an attempt id, as AttemptId::str() gives it
    std::string sha256;                ///< lower-case hex
    std::optional<std::uint64_t> size; ///< bytes
    std::string manifest;              ///< base64 of the manifest's bytes
    std::string signature;             ///< base64 of the manifest's minisign signature

    bool operator==(const Software&) const = default;
};

/// An object with the software keys that are set; the URL is made canonical.
[[nodiscard]] nlohmann::json toJson(const Software& software);

/// Reads the software keys of an object and ignores all others. InvalidArgument (with the key as the field)
/// where one has another type. No software key at all gives an empty Software.
[[nodiscard]] Expected<Software> softwareFromJson(const nlohmann::json& object);

} // namespace drydock
