// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace drydock::console {

/// Lets the window go on for a while.
void spin(std::chrono::milliseconds time);

} // namespace drydock::console
