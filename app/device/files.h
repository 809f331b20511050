// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

/// Files that survive a power cut: what these return as done is on the disk.
namespace drydock::device::files {

/// The whole file. NotFound, or Unavailable with the system's reason; TooLarge above `limit` bytes.
[[nodiscard]] Expected<std::string> read(const std::filesystem::path& file, std::uint64_t limit = 1U << 20U);

/// The same, and Forbidden where others than its owner may read or write it.
[[nodiscard]] Expected<std::string> readSecret(const std::filesystem::path& file, std::uint64_t limit);

/// Puts the content in place as a whole: temporary file, fsync, rename, fsync of the directory.
[[nodiscard]] Expected<void> replace(const std::filesystem::path& file, std::string_view content);

/// fsync of a file or a directory.
[[nodiscard]] Expected<void> sync(const std::filesystem::path& path);

/// Creates the directory and those above it.
[[nodiscard]] Expected<void> makeDirectory(const std::filesystem::path& directory);

/// "cannot {what} {path}: {reason}"
[[nodiscard]] Error systemError(std::string_view what, const std::filesystem::path& path,
                                const std::error_code& reason);

} // namespace drydock::device::files
