// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace drydock::client {

/// COMPLETED, CANCELED, ABORTED, REJECTED: nothing changes any more.
[[nodiscard]] bool isFinalJobState(std::string_view state);

/// Follows the retained summary of one job (fleet/jobs/{jobId}) until it ends.
class JobWatch
{
public:
    using SummaryHandler = std::function<void(const nlohmann::json& summary)>;

    /// `connection` outlives this.
    JobWatch(broker::Connection& connection, const std::string& fleetRoot, const std::string& jobId);
    ~JobWatch();
    JobWatch(const JobWatch&) = delete;
    JobWatch& operator=(const JobWatch&) = delete;

    /// A summary that came another way, as the answer to `jobs.get`.
    void offer(const nlohmann::json& summary);

    /// Calls `onSummary` on the caller's thread for the summaries that arrive (the latest where several do)
    /// and returns the final one. Unavailable after `longest` without an end; a zero waits for ever.
    /// `trouble` is asked four times a second: a text ends the wait, as Unavailable with that text.
    [[nodiscard]] Expected<nlohmann::json> wait(const SummaryHandler& onSummary,
                                                std::chrono::milliseconds longest = {},
                                                const std::function<std::string()>& trouble = {});

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::client
