// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"
#include "rollout/wave_bench.h"

#include <functional>
#include <string>
#include <vector>

namespace drydock::rollout {

/// A history, and what has to be said at its end. It begins at 2027-01-15T08:00:00Z.
struct WhyCase
{
    std::string name;
    WhyKind kind;
    std::string text;
    std::function<Why()> history;
};

/// Of those that wait for their turn.
[[nodiscard]] std::vector<WhyCase> waitCases();
/// Of those whose command was sent, or that are at it.
[[nodiscard]] std::vector<WhyCase> toldCases();
/// Of those that are over.
[[nodiscard]] std::vector<WhyCase> endedCases();

/// A job on devices that report versions, made and not started.
struct WhyBench : Bench
{
    JobId job;

    explicit WhyBench(int count = 3, const nlohmann::json& changes = nlohmann::json::object(),
                      JobPackage package = {});
    WhyBench& start();
    /// Everything that goes out now has this outcome.
    WhyBench& tell(broker::PublishOutcome what = broker::PublishOutcome::Delivered);
    /// Time passes, and what is due at its end happens.
    WhyBench& pass(std::chrono::milliseconds time);
    WhyBench& says(const std::string& device, ReportStatus status, Phase phase = Phase::None,
                   int progress = 0, const std::string& reason = {});
    WhyBench& reports(const std::string& device, const std::string& version);
    /// What is said of a device, the same after a restart.
    [[nodiscard]] Why why(const std::string& device = "d0");
    /// The device whose turn is the n-th, from 0.
    [[nodiscard]] std::string nth(std::size_t n) const;
};

} // namespace drydock::rollout
