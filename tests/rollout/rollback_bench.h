// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/wave_bench.h"

#include <algorithm>
#include <set>

namespace drydock::rollout {

/// Every version but those that are said to be gone.
class Packages : public PackageSource
{
public:
    std::set<std::string> gone;

    std::optional<JobPackage> find(const PackageName& name, const Version& version, TimePoint) const override
    {
        const std::string key = name.str() + "@" + version.str();
        return gone.contains(key)
                   ? std::nullopt
                   : std::optional(JobPackage{.file = key, .sha256 = {}, .minimumVersion = {}});
    }
};

inline std::vector<Target> reporting(std::initializer_list<std::pair<const char*, const char*>> devices)
{
    std::vector<Target> targets;
    for (const auto& [id, version] : devices)
        targets.push_back({.id = deviceId(id),
                           .reportedVersion = version,
                           .hardwareModel = "m",
                           .reportsVersion = true,
                           .softwareName = "app"});
    return targets;
}

struct RollbackBench : Bench
{
    Packages packages;
    JobId job;

    explicit RollbackBench(std::vector<Target> targets,
                           const nlohmann::json& changes = nlohmann::json::object())
        : Bench(&packages), job(crypto::newJobId(now))
    {
        begin(std::move(targets), changes);
    }
    RollbackBench(JobId id, std::vector<Target> targets) : Bench(&packages), job(std::move(id))
    {
        begin(std::move(targets), nlohmann::json::object());
    }
    void begin(std::vector<Target> targets, const nlohmann::json& changes)
    {
        done(engine.create(jobRecord(job, changes, now), std::move(targets), now, actions));
        done(engine.start(job, now, actions));
        deliver();
    }
    /// Everything that goes out arrives; gives "device attempt" lines, in order.
    std::vector<std::string> deliver(std::chrono::milliseconds later = {})
    {
        std::vector<std::string> told;
        for (auto sent = tick(later); !sent.empty(); sent = tick()) {
            for (const auto& delta : sent) {
                outcome(delta);
                told.push_back(delta.device.str());
            }
        }
        commit();
        std::ranges::sort(told);
        return told;
    }
    void runs(const std::string& device, const std::string& version)
    {
        engine.onReport(deviceId(device), {}, version, now, actions);
        commit();
    }
    void ends(const std::string& device, ReportStatus status)
    {
        const auto open = engine.openExecution(deviceId(device)).value();
        engine.onReport(deviceId(device), UpdateReport{open.attemptId().str(), status, {}, {}, {}}, {}, now,
                        actions);
        commit();
    }
    Expected<Rollback> rollBack(std::vector<ExecutionRecord> ended = {})
    {
        auto result = engine.rollBack(job, std::move(ended), "op.anna", "it overheats", now, actions);
        commit();
        return result;
    }
    /// What a store gives of a job that is over.
    std::vector<ExecutionRecord> stored() const
    {
        std::vector<ExecutionRecord> records;
        for (const auto& [key, value] : executions) {
            if (key.first == job.str())
                records.push_back(
                    decodeExecution(job, deviceId(key.second), value.first, value.second).value());
        }
        return records;
    }
    using Bench::record;
    const JobRecord& record() const { return *engine.job(job); }
};

} // namespace drydock::rollout
