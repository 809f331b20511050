// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"

#include <optional>
#include <string>

/// Parts of the sentences that are said of a device.
namespace drydock::phrases {

[[nodiscard]] std::string text(TimePoint time);
[[nodiscard]] std::string text(std::uint64_t number);
/// "20 %", "33.34 %".
[[nodiscard]] std::string text(Percentage percentage);
/// "1 h 30 min".
[[nodiscard]] std::string text(Duration duration);
/// `before` and the time, where it is known.
[[nodiscard]] std::string at(const char* before, TimePoint time);
[[nodiscard]] std::string at(const char* before, const std::optional<TimePoint>& time);
/// "wave 1" of 0.
[[nodiscard]] std::string waveName(std::uint32_t wave);
/// What somebody said, after a colon, without a full stop of its own.
[[nodiscard]] std::string quoted(std::string words);
/// "93 succeeded of the 95 needed among 100".
[[nodiscard]] std::string gate(const WhyWave& wave);
[[nodiscard]] std::string errors(const WhyWave& wave);
/// The job's rule that a code names; empty for another code.
[[nodiscard]] std::string rule(const std::string& code);
/// What keeps the command from being sent again, or when `what` happens.
[[nodiscard]] std::string again(const Why& why, const char* what);

/// The whole sentence without its full stop; empty for other kinds.
[[nodiscard]] std::string waiting(const Why& why); ///< not told yet, or in vain
[[nodiscard]] std::string ended(const Why& why);

} // namespace drydock::phrases
