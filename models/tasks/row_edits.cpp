// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tasks/row_edits.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace drydock::models {

std::vector<RowEdit> rowEdits(std::vector<std::string> from, const std::vector<std::string>& to)
{
    std::vector<RowEdit> edits;
    const std::set<std::string_view> kept(to.begin(), to.end());
    for (int row = int(from.size()) - 1; row >= 0; --row) {
        if (kept.contains(from[std::size_t(row)]))
            continue;
        edits.push_back({RowEdit::Kind::Remove, row, 0});
        from.erase(from.begin() + row);
    }
    for (int row = 0; row < int(to.size()); ++row) {
        const auto here = from.begin() + row;
        if (here != from.end() && *here == to[std::size_t(row)])
            continue;
        const auto later = std::find(here, from.end(), to[std::size_t(row)]);
        if (later == from.end()) {
            edits.push_back({RowEdit::Kind::Insert, row, row});
            from.insert(here, to[std::size_t(row)]);
        } else {
            edits.push_back({RowEdit::Kind::Move, int(later - from.begin()), row});
            std::rotate(here, later, later + 1);
        }
    }
    return edits;
}

} // namespace drydock::models
