// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/names.h"
#include "fleet/time.h"
#include "fleet/utc_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// What is said, once and for ever, about one file of one package version; a signature covers its bytes
/// (protocol.md §5).
struct Manifest
{
    PackageName name;
    Version version;
    FileName file;
    std::uint64_t size = 0;                  ///< bytes
    std::string sha256;                      ///< lower-case hex, 64 characters
    std::vector<std::string> hardwareModels; ///< empty: for every model
    std::optional<Version> minimumVersion;   ///< a device must have at least this one to install it
    TimePoint created;                       ///< to the second
    std::optional<TimePoint> expires;        ///< to the second

    bool operator==(const Manifest&) const = default;
};

/// What a manifest's bytes may measure at most: it travels in desired, as base64.
inline constexpr std::size_t maxManifestBytes = 2048;

/// Canonical JSON: keys in the order above, no blanks. TooLarge above `maxManifestBytes`; InvalidArgument
/// where a member is out of range.
[[nodiscard]] Expected<std::string> encodeManifest(const Manifest& manifest);

/// Reads a manifest's bytes. InvalidArgument with the field at fault: unknown keys, missing ones, wrong
/// types.
[[nodiscard]] Expected<Manifest> decodeManifest(std::string_view bytes);

/// Where the objects of a package version stand in the bucket.
struct PackageKey
{
    PackageName name;
    Version version;

    [[nodiscard]] std::string file(const FileName& file) const; ///< packages/{name}/{version}/{file}
    [[nodiscard]] std::string manifest() const;                 ///< …/manifest.json
    [[nodiscard]] std::string signature() const;                ///< …/manifest.json.minisig
    bool operator==(const PackageKey&) const = default;
};

/// An object key taken apart.
struct ParsedPackageKey
{
    PackageKey package;
    FileName file;
};

/// Reads `packages/{name}/{version}/{file}`; InvalidArgument for anything else.
[[nodiscard]] Expected<ParsedPackageKey> parsePackageKey(std::string_view key);

/// The life of a package version.
enum class PackageState { Draft, Published, Deprecated };

/// "DRAFT", "PUBLISHED", "DEPRECATED".
[[nodiscard]] std::string_view toString(PackageState state);
/// The reverse of `toString`; nothing for unknown text.
[[nodiscard]] std::optional<PackageState> packageStateFromString(std::string_view text);

} // namespace drydock
