// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace drydock::device {

/// One line on standard error, with the time (UTC) before it; control characters from outside are replaced.
void logLine(std::string_view line);

} // namespace drydock::device
