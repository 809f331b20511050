// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query.h"

#include <compare>
#include <optional>
#include <string_view>

/// What `matches` is made of, for who evaluates queries over many devices at once.
namespace drydock {

/// Whether a part of a query holds for a device.
[[nodiscard]] bool matches(const QueryNode& node, const DeviceFacts& device);

/// Whether a comparison holds for two values that stand in this order.
[[nodiscard]] bool holds(QueryOperator comparison, std::partial_ordering order);

/// What a text is as a number: reported values and attributes are compared as numbers where both sides are.
[[nodiscard]] std::optional<double> numberFrom(std::string_view text);

/// Whether `part` stands in `text`, A–Z being a–z: what a bare word asks.
[[nodiscard]] bool containsIgnoringCase(std::string_view text, std::string_view part);

/// `*` stands for any text, `?` for one character. Only the last star is ever tried again, so the cost is at
/// most the product of both lengths.
[[nodiscard]] bool matchesGlob(std::string_view text, std::string_view glob);

} // namespace drydock
