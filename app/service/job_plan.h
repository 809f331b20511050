// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"
#include "rollout/records.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::service {

/// The devices of a job that is being made, drawn into waves: stored in parts before the job is, so that it
/// can be filled with them over restarts.
class JobPlan
{
public:
    static constexpr std::size_t devicesAPart = 5'000;

    /// In the order of ids, each once. Takes the time of a sort.
    JobPlan(const RolloutPolicy& policy, const JobId& job, std::vector<rollout::Lot> lots);

    /// Sizes of the waves.
    [[nodiscard]] const std::vector<std::uint32_t>& waves() const { return m_waves; }
    /// In the order of the waves, as they are stored.
    [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }

    /// The devices of a part, as it is stored.
    [[nodiscard]] static std::vector<DeviceId> read(const std::string& part);
    /// What it is called among the target lists: no list that is made of its content has such a name.
    [[nodiscard]] static std::string partName(const JobId& job, std::size_t part);
    /// Whether that is such a name.
    [[nodiscard]] static bool isPart(std::string_view list)
    {
        return list.find('/') != std::string_view::npos;
    }

private:
    std::vector<std::uint32_t> m_waves;
    std::vector<std::string> m_parts;
};

/// Plans of which parts are stored, with the number of these. In the open transaction.
class StoredPlans
{
public:
    explicit StoredPlans(replica::Store& store) : m_store(store) {}

    [[nodiscard]] std::map<JobId, std::size_t> all() const;
    void add(const JobId& job, std::size_t parts);
    void remove(const JobId& job);

private:
    void save(const std::map<JobId, std::size_t>& plans);

    replica::Store& m_store;
};

} // namespace drydock::service
