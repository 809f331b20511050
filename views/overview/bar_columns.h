// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock::views {

// The bars of models and of versions stand below each other, between the same columns.
constexpr double barTextShare = 0.23; ///< of a row's width, before the bars
constexpr int barTextGap = 8;         ///< pixels between
constexpr int barNumbersWidth = 116;  ///< pixels behind the bars, at 100 %

} // namespace drydock::views
