// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace drydock::models {

/// One step from a list's rows to others, as item models announce it.
struct RowEdit
{
    enum class Kind { Remove, Insert, Move };
    Kind kind = Kind::Remove;
    int row = 0;   ///< where it is removed, inserted, or taken from
    int other = 0; ///< Insert: its place in the new list. Move: where it goes, which is before `row`
    bool operator==(const RowEdit&) const = default;
};

/// The steps, in their order; keys are unique in each list. For short lists: the cost is the product of both
/// lengths.
[[nodiscard]] std::vector<RowEdit> rowEdits(std::vector<std::string> from,
                                            const std::vector<std::string>& to);

} // namespace drydock::models
