// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/engine_bench.h"

#include <map>
#include <set>

namespace drydock::rollout {

/// What the engine's actions leave behind, kept as a store would, and what must hold of it after each commit.
class SimulatedStore
{
public:
    std::map<std::string, JobRecord> jobs;
    std::map<std::pair<std::string, std::string>, ExecutionRecord> executions;
    std::map<std::string, QuarantineRecord> quarantines;
    std::map<std::string, std::string> desired; ///< device → attempt
    std::string problem;                        ///< the first thing that did not hold
    bool frozen = false;

    std::vector<SendDelta> commit(const Engine& engine, Actions& actions)
    {
        std::set<std::string> touched;
        for (const auto& id : actions.saveJobs) {
            saveJob(*engine.job(id));
            touched.insert(id.str());
        }
        for (const auto& key : actions.saveExecutions) {
            saveExecution(engine.execution(key.job, key.device).value());
            touched.insert(key.job.str());
        }
        for (const auto& device : actions.saveQuarantines) {
            if (const auto* record = engine.quarantined(device))
                quarantines[device.str()] = *record;
            else
                quarantines.erase(device.str());
        }
        for (const auto& change : actions.desired) {
            if (change.kind == DesiredChange::Kind::Write)
                desired[change.device.str()] = change.attempt.str();
            else if (desired[change.device.str()] == change.attempt.str())
                desired.erase(change.device.str());
        }
        if (actions.saveFrozen)
            frozen = *actions.saveFrozen;
        for (const auto& send : actions.sendDelta) {
            const JobRecord& job = *engine.job(send.attempt.job);
            check(!job.isBeingMade() && !job.isDue(Sweep::Begin), "told before its job was wholly there");
        }
        for (const auto& id : touched) {
            const JobRecord& job = *engine.job(JobId::parse(id).value());
            check(job.counts == counts[id], "counters differ from the executions");
            for (std::size_t i = 0; i < job.waves.size(); ++i)
                check(job.waves[i].counts == waveCounts[{id, i}],
                      "counters of a wave differ from its executions");
        }
        check(engine.statistics().unhandledTransitions == 0, engine.statistics().lastBug);
        auto out = std::move(actions.sendDelta);
        actions.clear();
        return out;
    }

    /// As it would be read back: through the stored form.
    [[nodiscard]] Engine::Stored load() const
    {
        Engine::Stored stored;
        stored.frozen = frozen;
        for (const auto& [id, record] : jobs)
            stored.jobs.push_back(decodeJob(encodeJob(record)).value());
        for (const auto& [key, e] : executions)
            stored.executions.push_back(
                decodeExecution(e.job, e.device, e.state, encodeExecution(e)).value());
        for (const auto& [id, record] : quarantines)
            stored.quarantines.emplace_back(deviceId(id), record);
        return stored;
    }

    void check(bool good, const std::string& what)
    {
        if (!good && problem.empty())
            problem = what;
    }
    /// A job and those of its executions that are open, for people.
    [[nodiscard]] std::string shown(const JobId& id) const
    {
        const JobRecord& job = jobs.at(id.str());
        std::string text = std::string(toString(job.state)) + " " + job.why;
        for (const auto& [key, e] : executions) {
            if (e.job == id && !isTerminal(e.state))
                text += "; " + key.second + " " + std::string(toString(e.state)) + " " + encodeExecution(e);
        }
        return text;
    }
    [[nodiscard]] std::uint32_t running(const std::string& job) const
    {
        const auto it = counts.find(job);
        return it == counts.end()
                   ? 0
                   : it->second[ExecutionState::Notified] + it->second[ExecutionState::InProgress];
    }

    std::map<std::string, Counts> counts;
    std::map<std::pair<std::string, std::size_t>, Counts> waveCounts;
    std::map<std::string, int> open; ///< device → executions it was told of that have not ended

private:
    void saveJob(const JobRecord& job)
    {
        const auto [it, first] = jobs.try_emplace(job.id.str(), job);
        if (first)
            return;
        const JobRecord before = std::exchange(it->second, job);
        check(!isTerminal(before.state) || before.state == job.state, "the end of a job was not final");
        check(job.wave >= before.wave, "a wave was closed again");
        for (auto wave = before.wave; wave < job.wave; ++wave) {
            const auto& passed = job.waves[wave];
            const auto& rule = job.document.rollout.waves[wave];
            // Counted by the engine, which is checked against the executions apart.
            const Counts& now = passed.counts;
            const auto left = now.total() - now[ExecutionState::AlreadyInstalled] -
                              now[ExecutionState::Incompatible] - now[ExecutionState::Removed];
            // One that paused after its success may have taken others since.
            check(passed.promoted || before.waves[wave].passed != TimePoint{} ||
                      rule.successThreshold->isReachedBy(now[ExecutionState::Succeeded], left),
                  "a gate was passed early");
        }
    }
    void saveExecution(ExecutionRecord e)
    {
        const std::string job = e.job.str();
        const auto told = [](const ExecutionRecord& x) {
            return x.intendedAt != TimePoint{} && !isTerminal(x.state);
        };
        const auto it = executions.find({job, e.device.str()});
        if (it != executions.end()) {
            const ExecutionRecord& before = it->second;
            --counts[job][before.state];
            --waveCounts[{job, before.wave}][before.state];
            open[e.device.str()] -= told(before) ? 1 : 0;
            // Who left untold may come back: its attempt was none.
            const bool untold = before.state == ExecutionState::Removed && before.intendedAt == TimePoint{};
            check(!isTerminal(before.state) || before.attempt < e.attempt || before.state == e.state ||
                      untold,
                  "an end was not final");
            check(before.wave == e.wave, "an execution changed its wave");
        }
        ++counts[job][e.state];
        ++waveCounts[{job, e.wave}][e.state];
        open[e.device.str()] += told(e) ? 1 : 0;
        check(e.state != ExecutionState::Quarantined || e.intendedAt == TimePoint{},
              "a device in quarantine was told");
        executions.insert_or_assign({job, e.device.str()}, std::move(e));
    }
};

} // namespace drydock::rollout
