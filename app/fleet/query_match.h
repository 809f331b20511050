// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <string_view>

/// What `matches` is made of, for who evaluates queries over many devices at once.
namespace drydock {

/// Whether a part of a query holds for a device.
[[nodiscard]] bool matches(const QueryNode& node, const DeviceFacts& device);

/// Whether `part` stands in `text`, A–Z being a–z: what a bare word asks.
[[nodiscard]] bool containsIgnoringCase(std::string_view text, std::string_view part);

/// `*` stands for any text, `?` for one character. Only the last star is ever tried again, so the cost is at
/// most the product of both lengths.
[[nodiscard]] bool matchesGlob(std::string_view text, std::string_view glob);

} // namespace drydock
