// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace drydock::ctl {

/// Exit statuses; scripts depend on them.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1; ///< refused or failed: the reason is on standard error
inline constexpr int exitUsage = 2;

/// Runs one command line (without the program's name).
[[nodiscard]] int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& problems);

} // namespace drydock::ctl
