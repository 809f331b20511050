// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/wave_queries.h"

namespace drydock::service {

Expected<WaveQueries> WaveQueries::parse(const RolloutPolicy& policy)
{
    WaveQueries queries;
    for (std::uint32_t i = 0; i < policy.waves.size(); ++i) {
        if (policy.waves[i].query.empty())
            continue;
        auto query = Query::parse(policy.waves[i].query);
        if (!query) {
            auto error = query.error().toError();
            error.field = "document.rollout.waves." + std::to_string(i) + ".query";
            return tl::unexpected(error);
        }
        queries.m_queries.emplace_back(i, *std::move(query));
    }
    return queries;
}

std::uint32_t WaveQueries::matched(const DeviceFacts& device) const
{
    std::uint32_t bits = 0;
    for (const auto& [wave, query] : m_queries) {
        if (matches(query, device))
            bits |= 1U << wave;
    }
    return bits;
}

} // namespace drydock::service
