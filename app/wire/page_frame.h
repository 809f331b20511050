// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <string>
#include <string_view>

namespace drydock::wire {

/// Decompresses a page of devices. The size is taken from the zstd frame and bounded before anything is
/// allocated (TooLarge over `devicePageMaximumBytes`); InvalidArgument for what is no such frame.
[[nodiscard]] Expected<std::string> openPageFrame(std::string_view bytes);

} // namespace drydock::wire
