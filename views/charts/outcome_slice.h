// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QString>

#include <vector>

namespace drydock::views {

/// How many ended, or are, in one state.
struct OutcomeSlice
{
    int key = 0; ///< the caller's name for the state
    StateGlyph state = StateGlyph::None;
    QString word;
    int count = 0;
    bool operator==(const OutcomeSlice&) const = default;
};

struct Outcomes
{
    std::vector<OutcomeSlice> slices; ///< as they go round, from the top
    QString figure;                   ///< the one that matters: "33.7 %"
    QString figureWord;               ///< "finished"
};

/// How much of the ring each slice gets, from 0 to 1: its share, and never less than 0.4 % while it counts.
[[nodiscard]] std::vector<double> ringShares(const std::vector<OutcomeSlice>& slices);

} // namespace drydock::views
