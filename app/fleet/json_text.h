// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace drydock {

/// The value as text without blanks, members in the order of their keys. Bytes that are not UTF-8 become
/// U+FFFD, so that it never throws.
[[nodiscard]] std::string jsonText(const nlohmann::json& value);

/// The same, appended to a text: for what is written for every message of every device.
void appendJson(std::string& text, const nlohmann::json& value);
/// A string in its quotes, as appendJson writes it.
void appendQuoted(std::string& text, std::string_view value);
/// A whole number, as appendJson writes it.
void appendNumber(std::string& text, std::int64_t value);
void appendNumber(std::string& text, std::uint64_t value);
/// A real number, as appendJson writes it: null where it is not finite.
void appendReal(std::string& text, double value);

/// The string under a key of an object; null where there is none.
[[nodiscard]] const std::string* textMember(const nlohmann::json& object, const char* key);
/// The same; empty where there is none.
[[nodiscard]] std::string_view textOrNone(const nlohmann::json& object, const char* key);

} // namespace drydock
