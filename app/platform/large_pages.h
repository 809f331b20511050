// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace drydock::platform {

/// Bytes of a large page: the processor then finds 2 MiB by one entry of its table of pages, and random
/// access to arrays of many megabytes does not wait for that table.
inline constexpr std::size_t largePage = std::size_t{2} << 20U;

/// Memory of zeros that begins with a large page, and asks for such pages as far as whole ones fit; the rest
/// are ordinary. Where the system has none, or does not give any, all are ordinary. Throws std::bad_alloc.
[[nodiscard]] void* allocateLarge(std::size_t bytes);
/// `bytes` as it was allocated with.
void releaseLarge(void* memory, std::size_t bytes) noexcept;

} // namespace drydock::platform
