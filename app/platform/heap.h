// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock::platform {

/// Large blocks go back to the system when they are freed. By default the first of them that is freed has all
/// that follow kept: with a million devices every order of the table would leave its own behind.
void keepNoLargeBlocks();
/// Gives back what lies free between what stays. It takes a while.
void trimHeap();

} // namespace drydock::platform
