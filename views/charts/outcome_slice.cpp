// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/outcome_slice.h"

#include <algorithm>

namespace drydock::views {

std::vector<double> ringShares(const std::vector<OutcomeSlice>& slices)
{
    constexpr double least = 0.004;
    double total = 0;
    for (const OutcomeSlice& slice : slices)
        total += slice.count;
    std::vector<double> shares;
    double sum = 0;
    for (const OutcomeSlice& slice : slices) {
        shares.push_back(slice.count > 0 ? std::max(slice.count / total, least) : 0);
        sum += shares.back();
    }
    for (double& share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

} // namespace drydock::views
