// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace drydock::platform {

/// Moves a file to its place as a whole, over what is there and may be open. On the disk once the folder is,
/// too (`syncPath`).
[[nodiscard]] std::error_code replaceFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Returns when a file's bytes, or a folder's entries, are on the disk. An empty path is where we are.
[[nodiscard]] std::error_code syncPath(const std::filesystem::path& path);

/// Why a file cannot be read, if it cannot; without opening it.
[[nodiscard]] std::error_code checkReadable(const std::filesystem::path& path);

/// Makes a folder for its owner alone; std::errc::file_exists where there is something of that name.
[[nodiscard]] std::error_code makePrivateFolder(const std::filesystem::path& path);
/// A new one with a name that begins so, where temporary things lie.
[[nodiscard]] std::filesystem::path makeTemporaryFolder(std::string_view prefix, std::error_code& error);
/// Takes a folder, and what will be made in it, from everybody else.
[[nodiscard]] std::error_code makePrivate(const std::filesystem::path& folder);
/// Whether others than its owner (and who administers the system) may read or write it.
[[nodiscard]] bool isOpenToOthers(const std::filesystem::path& path);
/// The command that makes a file its owner's alone, for messages.
[[nodiscard]] std::string privateCommand(const std::filesystem::path& file);

/// Bytes that may still be written where a path lies; nothing where the system does not tell.
[[nodiscard]] std::optional<std::uint64_t> freeSpace(const std::filesystem::path& path);
/// The disk, or what of it we may use, is full.
[[nodiscard]] bool isDiskFull(const std::error_code& error);

/// The name of the folder that a link leads to; empty where there is no link.
[[nodiscard]] std::string linkedFolder(const std::filesystem::path& link);
/// Has a link lead to a folder beside it, in one step.
[[nodiscard]] std::error_code linkFolder(const std::filesystem::path& link, const std::string& folder);

} // namespace drydock::platform
