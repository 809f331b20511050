// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

/// What pages and digests show of the values that a device reports beside those with a column of their own.
namespace drydock::wire {

/// Keys of one device, at most.
inline constexpr std::size_t mostReportedKeys = 32;
/// Bytes of one device's paths and values; a number counts as 8, true and false as one.
inline constexpr std::size_t mostReportedBytes = 1024;
/// Bytes of one path.
inline constexpr std::size_t longestReportedPath = 128;
/// Bytes of a text; a longer one is left to the service.
inline constexpr std::size_t longestReportedText = 128;
/// Parts of a path; what is nested deeper is left to the service.
inline constexpr int deepestReportedPath = 4;

/// Whether `reported` may show the key at a path: not where its first part is one of the software keys,
/// `hardwareModel` or `update`, which have columns of their own or are nobody else's business.
[[nodiscard]] bool isReportedKey(std::string_view path);

/// The keys of one device.
struct ReportedKeys
{
    /// Texts, numbers, true and false by their dotted path. An empty array stands for a value that only the
    /// service shows: an array, an empty object, one that is nested too deep, a text that is too long, or an
    /// integer that a double does not hold.
    nlohmann::json values = nlohmann::json::object();
    bool whole = true; ///< no key is left out

    bool operator==(const ReportedKeys&) const = default;
};

/// Those of a reported section, the first in the order of paths. A key whose name is empty or has a dot in it
/// is passed over: no path leads there, in queries neither.
[[nodiscard]] ReportedKeys reportedKeys(const nlohmann::json& reported);

/// The value at a dotted path of a document; null where there is none.
[[nodiscard]] const nlohmann::json* valueAt(const nlohmann::json& document, std::string_view path);

} // namespace drydock::wire
