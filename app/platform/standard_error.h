// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace drydock::platform {

/// In one write, so that lines of several processes do not mix. What cannot be written is lost.
void writeToStandardError(std::string_view text);

} // namespace drydock::platform
