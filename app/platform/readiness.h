// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <span>

namespace drydock::platform {

/// What a descriptor is ready for, or waited for: some of these.
using Readiness = std::uint32_t;
inline constexpr Readiness readable = 1;
inline constexpr Readiness writable = 2;
inline constexpr Readiness broken =
    4; ///< an error, or the other side has hung up; told without being asked for

/// A descriptor that is waited for; below 0 it is left out. On Windows sockets alone can be.
struct Waiting
{
    int descriptor = -1;
    Readiness wanted = 0;
    Readiness ready = 0; ///< the answer
};

/// Waits until one of them is ready, a signal was handled, or the time is over (below 0: for ever). Says
/// whether one is ready.
bool waitFor(std::span<Waiting> all, std::chrono::milliseconds longest);

} // namespace drydock::platform
