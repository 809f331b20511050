// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/random_policy.h"
#include "rollout/simulated_store.h"

#include <set>
#include <utility>

namespace drydock::rollout {

/// All versions are there, or none is.
class SimulatedPackages : public PackageSource
{
public:
    explicit SimulatedPackages(bool there) : m_there(there) {}
    std::optional<JobPackage> find(const PackageName&, const Version&, TimePoint) const override
    {
        JobPackage package;
        package.size = 60;
        return m_there ? std::optional(package) : std::nullopt;
    }

private:
    bool m_there;
};

/// Who is among the targets of the jobs that stay open.
class SimulatedTargets
{
public:
    void add(const JobId& job, const DeviceId& device) { m_members.insert({job.str(), device.str()}); }

    /// One device joins or leaves one job, or is said once more to be what it is.
    void change(Engine& engine, Actions& actions, Random& random, const Target& target, TimePoint now)
    {
        const auto open = engine.openForDevices();
        if (open.empty())
            return;
        const JobId job = open[std::size_t(random.below(int(open.size())))];
        const std::pair key(job.str(), target.id.str());
        if (random.oneIn(2)) {
            m_members.insert(key);
            m_deleted.erase(key);
        } else {
            m_members.erase(key);
        }
        engine.onMember(job, target, m_members.contains(key), now, actions);
    }
    void deleted(const DeviceId& device)
    {
        for (const auto& key : m_members) {
            if (key.second == device.str())
                m_deleted.insert(key);
        }
    }

    /// Of a job that is still open: who has to be in it is in it, and nobody else waits in it.
    void check(const JobId& job, SimulatedStore& store) const
    {
        for (const auto& [key, e] : store.executions) {
            if (key.first == job.str())
                store.check(e.state != ExecutionState::Queued || m_members.contains(key),
                            key.second + " left, and still waits to be told");
        }
        for (const auto& key : m_members) {
            const auto e = store.executions.find(key);
            if (key.first == job.str() && !m_deleted.contains(key))
                store.check(e != store.executions.end() && e->second.state != ExecutionState::Removed,
                            key.second + " joined, and has no part in the job");
        }
    }

private:
    std::set<std::pair<std::string, std::string>> m_members; ///< job, device
    std::set<std::pair<std::string, std::string>> m_deleted; ///< since they joined
};

/// What holds of a job that brings devices back.
inline void checkRollback(SimulatedStore& store, const JobRecord& job)
{
    if (job.rollsBack) {
        for (const auto& [key, e] : store.executions) {
            if (e.job != job.id)
                continue;
            const auto original = store.executions.find({job.rollsBack->str(), key.second});
            store.check(original != store.executions.end() &&
                            original->second.previousVersion == job.document.packageVersion.str(),
                        key.second + " does not go back to its own version");
        }
    }
    if (job.rollbacks.empty() || job.state == JobState::RollingBack)
        return;
    store.check(isTerminal(job.state), "a job that was rolled back goes on: " + job.id.str());
}

} // namespace drydock::rollout
