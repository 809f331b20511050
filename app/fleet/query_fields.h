// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query_tree.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// The vocabulary of queries: what fields, values and comparisons look like as text.
namespace drydock::query_fields {

/// A field's name, without a path: `seen`, `reported`.
[[nodiscard]] std::string_view nameOf(QueryField field);

/// A field as written, and the path behind it: `reported.a.b` is Reported with `a.b`. Case does not matter in
/// names; it does in paths.
struct FieldName
{
    QueryField field;
    std::string path;
};
[[nodiscard]] std::optional<FieldName> fieldFromText(std::string_view text);

/// Whether a word would be read as part of the language: and, or, not, online.
[[nodiscard]] bool isKeyword(std::string_view word);

/// Whether two texts are equal when A–Z and a–z are.
[[nodiscard]] bool equalIgnoringCase(std::string_view left, std::string_view right);

/// `10m`, `1h30m`, `2d`: weeks, days, hours, minutes, seconds.
[[nodiscard]] std::optional<std::chrono::seconds> durationFromText(std::string_view text);
[[nodiscard]] std::string durationText(std::chrono::seconds duration);

/// A version with what it leaves out: `2.1` is `2.1.0`. Other texts come back unchanged.
[[nodiscard]] std::string wholeVersion(std::string_view text);

} // namespace drydock::query_fields
