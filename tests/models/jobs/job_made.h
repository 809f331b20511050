// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <utility>

namespace drydock::test {

/// A job as the service would tell of it, of two waves where `waves` is not set to nothing.
inline client::JobSummary
madeJob(JobState state,
        const nlohmann::json& waves = {
            {{"percentage", 10}, {"successThreshold", 95}, {"errorThreshold", 10}, {"minimumExecuted", 20}},
            nlohmann::json::object()})
{
    nlohmann::json document{{"name", "App 2.1.0"},
                            {"package", {{"name", "app"}, {"version", "2.1.0"}}},
                            {"targets", {{"query", "model = rpi4"}}}};
    if (!waves.empty())
        document["rollout"] = {{"waves", waves}};
    client::JobSummary job{.id = *JobId::parse("0193c4d2-0000-7000-8000-0000000077e2"),
                           .document = parseJobDocument(document).value(),
                           .state = state,
                           .createdBy = "op.moreau",
                           .created = fromMilliseconds(1'000'000),
                           .total = 1000};
    job.waves.resize(waves.size());
    if (!job.waves.empty()) {
        job.waves[0] = {
            .devices = 100, .opened = fromMilliseconds(2'000'000), .needed = 95, .candidates = 100};
        job.waves.back().devices = 900;
        job.waves.back().candidates = 900;
    }
    return job;
}

inline void setCount(client::JobSummary& job, ExecutionState state, std::uint32_t count)
{
    job.counts[std::size_t(state)] = count;
}

} // namespace drydock::test
