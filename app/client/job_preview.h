// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace drydock::client {

/// What a job would do to devices, before it is made.
struct JobPreview
{
    struct Row
    {
        std::string model;   ///< empty: not known
        std::string version; ///< reported; empty: none
        std::uint64_t count = 0;
        bool operator==(const Row&) const = default;
    };
    /// Devices that one reason holds for.
    struct Part
    {
        std::string reason; ///< an execution's state ("ALREADY_INSTALLED") or reason ("BLOCKED_BY_JOB")
        std::uint64_t count = 0;
        std::vector<std::string> examples; ///< ids
        bool operator==(const Part&) const = default;
    };

    std::uint64_t total = 0;
    std::vector<Row> byModelAndVersion; ///< the largest first
    std::uint64_t others = 0;           ///< devices of models and versions that have no row
    std::vector<Part> excluded;         ///< they get nothing
    std::vector<Part> waiting;          ///< they get it later
    std::uint64_t offline = 0;          ///< of those that get it
    std::uint64_t packageSize = 0;      ///< bytes
    std::uint64_t bytes = 0;            ///< of all downloads
    std::vector<std::uint64_t> waves;   ///< devices of each; empty where there are none, or nobody counted

    [[nodiscard]] std::uint64_t excludedCount() const;
    /// Devices that get the version, now or later.
    [[nodiscard]] std::uint64_t updatedCount() const { return total - excludedCount(); }
    bool operator==(const JobPreview&) const = default;
};

/// The answer of jobs.preview. Internal, with what is wrong, for what is none.
[[nodiscard]] Expected<JobPreview> readJobPreview(const nlohmann::json& json);
/// The id in the answer of jobs.create.
[[nodiscard]] Expected<std::string> readNewJobId(const nlohmann::json& json);

} // namespace drydock::client
