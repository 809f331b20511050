// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

/// Where things are on this kind of system.
namespace drydock::platform {

/// What an executable file's name ends with.
#ifdef _WIN32
inline constexpr const char* programSuffix = ".exe";
#else
inline constexpr const char* programSuffix = "";
#endif

/// Whether there is a screen to open a window on.
[[nodiscard]] bool hasDisplay();
/// Where servers are installed besides the folders on PATH.
[[nodiscard]] std::vector<std::filesystem::path> serverFolders();
/// The shell that the scripts of packaging/ are written for; on Windows that of Git or MSYS2.
[[nodiscard]] std::filesystem::path bash();

} // namespace drydock::platform
