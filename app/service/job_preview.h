// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/device_index.h"
#include "service/rollout_bridge.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace drydock::service {

/// What a job would do to devices, one after the other, by the engine's own decisions; changes nothing.
class JobPreview
{
public:
    /// `job` as jobs.create would make it.
    JobPreview(const RolloutBridge& rollout, const rollout::JobRecord& job) : m_rollout(rollout), m_job(job)
    {
    }

    /// `waveQueries`: those of the job's waves that it matches, as a target has them.
    void add(const replica::DeviceIndex::Entry& device, std::uint32_t waveQueries);
    [[nodiscard]] nlohmann::json answer();

private:
    struct Part
    {
        std::uint64_t count = 0;
        std::vector<std::string> examples;
    };
    [[nodiscard]] static nlohmann::json shown(const std::map<std::string, Part>& parts);
    [[nodiscard]] nlohmann::json waves();

    const RolloutBridge& m_rollout; ///< its engine is another one after a failed transaction
    const rollout::JobRecord& m_job;
    std::uint64_t m_total = 0;
    std::uint64_t m_offline = 0;
    std::vector<std::string> m_members;
    std::map<std::pair<std::string, std::string>, std::uint64_t> m_byModelAndVersion;
    std::map<std::string, Part> m_excluded; ///< by reason
    std::map<std::string, Part> m_waiting;
    std::vector<rollout::Lot> m_lots; ///< of a job of several waves
    std::uint64_t m_downloads = 0;
};

} // namespace drydock::service
