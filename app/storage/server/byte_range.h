// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::storage::server {

struct RangeAnswer
{
    enum Kind { Whole, Partial, Unsatisfiable } kind = Whole;
    std::uint64_t first = 0;
    std::uint64_t length = 0;
};

/// What a Range header (RFC 9110 §14) asks of so many bytes. Malformed and multiple ranges are passed over:
/// the answer is the whole.
[[nodiscard]] RangeAnswer readRange(std::string_view header, std::uint64_t size);

/// "Mon, 23 Nov 2026 12:00:00 GMT"
[[nodiscard]] std::string httpDate(TimePoint time);
/// The time of such a date, in the form that senders must use; nothing where it is another text.
[[nodiscard]] std::optional<TimePoint> parseHttpDate(const std::string& text);

} // namespace drydock::storage::server
