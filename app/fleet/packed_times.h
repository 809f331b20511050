// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// Times of the leaves of one section, in document order, as epoch seconds.
using LeafTimes = std::vector<std::int64_t>;

/// Packs times as runs (length, difference to the run before; variable-length integers): 6 bytes for a
/// section written at once, at most 3 to 4 bytes a leaf however it was written. As JSON a leaf costs 24 and
/// its name.
[[nodiscard]] std::string packTimes(const LeafTimes& times);

/// The reverse; nothing where the bytes are not those of exactly `leaves` times.
[[nodiscard]] std::optional<LeafTimes> unpackTimes(std::string_view packed, std::size_t leaves);

/// Puts a number in front of a byte string, so that several can stand in one.
void appendVarint(std::string& bytes, std::uint64_t value);
/// Reads and removes such a number; nothing at a malformed one.
[[nodiscard]] std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

} // namespace drydock
