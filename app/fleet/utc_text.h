// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <string>
#include <string_view>

namespace drydock {

/// `2026-03-01T12:00:00Z`; fractions of a second are dropped.
[[nodiscard]] std::string formatUtc(TimePoint time);
/// The reverse, with an optional fraction of a second; InvalidArgument for anything else.
[[nodiscard]] Expected<TimePoint> parseUtc(std::string_view text);

} // namespace drydock
