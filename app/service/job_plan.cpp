// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/job_plan.h"

#include "rollout/waves.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::service {

using nlohmann::json;

namespace {
constexpr std::string_view plansKey = "jobs.planned"; // of the setting
} // namespace

JobPlan::JobPlan(const RolloutPolicy& policy, const JobId& job, std::vector<rollout::Lot> lots)
    : m_waves(std::max<std::size_t>(1, policy.waves.size()))
{
    rollout::assignWaves(policy, job, lots);
    for (std::size_t begin = 0; begin < lots.size(); begin += devicesAPart) {
        json ids = json::array();
        for (auto i = begin; i < std::min(begin + devicesAPart, lots.size()); ++i) {
            ids.push_back(lots[i].id.str());
            ++m_waves[lots[i].wave];
        }
        m_parts.push_back(ids.dump());
    }
}

std::vector<DeviceId> JobPlan::read(const std::string& part)
{
    std::vector<DeviceId> devices;
    for (const auto& text : json::parse(part, nullptr, false)) {
        if (auto id = text.is_string() ? DeviceId::parse(text.get_ref<const std::string&>())
                                       : Expected<DeviceId>(fail(ErrorCode::Internal, "no text")))
            devices.push_back(*std::move(id));
    }
    return devices;
}

std::string JobPlan::partName(const JobId& job, std::size_t part)
{
    return job.str() + "/" + std::to_string(part);
}

std::map<JobId, std::size_t> StoredPlans::all() const
{
    std::map<JobId, std::size_t> plans;
    const auto stored = json::parse(m_store.settings().get(plansKey).value_or("{}"), nullptr, false);
    for (const auto& [id, parts] : stored.items()) {
        if (const auto job = JobId::parse(id); job && parts.is_number_unsigned())
            plans.emplace(*job, parts.get<std::size_t>());
    }
    return plans;
}

void StoredPlans::add(const JobId& job, std::size_t parts)
{
    auto plans = all();
    plans.insert_or_assign(job, parts);
    save(plans);
}

void StoredPlans::remove(const JobId& job)
{
    auto plans = all();
    if (plans.erase(job) > 0)
        save(plans);
}

void StoredPlans::save(const std::map<JobId, std::size_t>& plans)
{
    json stored = json::object();
    for (const auto& [id, parts] : plans)
        stored[id.str()] = parts;
    m_store.settings().set(plansKey, stored.dump());
}

} // namespace drydock::service
