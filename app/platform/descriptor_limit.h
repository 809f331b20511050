// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace drydock::platform {

/// As many descriptors as this process can ever get.
inline constexpr std::uint64_t allDescriptors = ~std::uint64_t{0};

/// Allows this process so many descriptors where it has fewer, or as many as it may allow itself. Says how
/// many it has now.
std::uint64_t raiseDescriptorLimit(std::uint64_t wanted);
/// The same, and asks for more than that first, which only a privileged process gets.
std::uint64_t raiseDescriptorLimitAbove(std::uint64_t wanted);

} // namespace drydock::platform
