// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/packed_times.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

/// The rules by which sections of a state document change and differ (AWS Device Shadow).
namespace drydock::state_merge {

/// Leaves are all values but objects; an array is one leaf, however long.
[[nodiscard]] std::size_t leafCount(const nlohmann::json& value);

/// Whether objects and arrays are nested deeper than `levels`. Looks no deeper than that itself.
[[nodiscard]] bool isDeeperThan(const nlohmann::json& value, std::size_t levels);

/// Whether an array, at any depth, holds null: it could not be told from a deletion.
[[nodiscard]] bool hasNullInArray(const nlohmann::json& value);

/// Merges the object `patch` into the object `section`, and sets the times of the leaves it names to `now`.
/// `times` are packed (packTimes), one of each leaf. Returns whether a value changed.
bool merge(nlohmann::json& section, const nlohmann::json& patch, std::string& times, std::int64_t now);

/// What stands in `desired` and differs from, or is missing in, `reported`.
[[nodiscard]] nlohmann::json difference(const nlohmann::json& desired, const nlohmann::json& reported);

/// {"timestamp": seconds} for each leaf of `section` that `subtree` has as well; for an array one an element.
[[nodiscard]] nlohmann::json metadata(const nlohmann::json& section, const LeafTimes& times,
                                      const nlohmann::json& subtree);
/// The same as compact JSON, appended to a text.
void appendMetadata(std::string& text, const nlohmann::json& section, const LeafTimes& times,
                    const nlohmann::json& subtree);
/// The same of what a patch has just written: all of its leaves have one time, and what it took away has
/// none.
void appendMetadata(std::string& text, const nlohmann::json& patch, std::int64_t time);

} // namespace drydock::state_merge
