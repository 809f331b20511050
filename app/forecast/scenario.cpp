// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/scenario.h"

#include "forecast/sample.h"
#include "rollout/waves.h"

#include <algorithm>

namespace drydock::forecast {

namespace {

using rollout::ExecutionRecord;
using rollout::JobRecord;
using rollout::Target;

// What the engine would do for people, or for devices that the model has no need of, is left out.
void adapt(Scenario& scenario, const Sample& sample)
{
    JobDocument& document = scenario.job.document;
    scenario.policy = document.rollout;
    scenario.weights = sample.weights();
    document.needsApproval = false;
    document.targetSelection = TargetSelection::Snapshot;
    // Devices of the model say when they are there again.
    document.reissue.times = 0;
    if (scenario.job.state == JobState::WaitingForApproval)
        scenario.job.state = JobState::Draft;
    if (scenario.isExact())
        return;
    // `Pace` knows how many each device stands for, and tells them at this rate.
    document.rollout.exponentialRate.reset();
    for (std::size_t i = 0; i < document.rollout.waves.size(); ++i) {
        auto& minimum = document.rollout.waves[i].minimumExecuted;
        minimum = std::uint32_t(sample.minimumOfWave(i, minimum));
    }
    for (auto& rule : document.abort)
        rule.minimumExecuted = std::uint32_t(sample.minimumOfAll(rule.minimumExecuted));
}

ExecutionRecord queued(const JobRecord& job, const Target& target, TimePoint now)
{
    return {.job = job.id,
            .device = target.id,
            .wave = target.wave,
            .text = {},
            .queuedAt = now,
            .reportsVersion = target.reportsVersion,
            .previousVersion = {},
            .reportedVersion = target.reportedVersion,
            .hardwareModel = target.hardwareModel,
            .softwareName = target.softwareName};
}

void keepHeld(Scenario& scenario)
{
    std::unordered_set<DeviceId> ids;
    for (const auto& subject : scenario.devices)
        ids.insert(subject.execution.device);
    std::erase_if(scenario.conditions.quarantines,
                  [&ids](const auto& item) { return !ids.contains(item.first); });
}

} // namespace

bool Scenario::isExact() const
{
    return std::ranges::all_of(weights, [](double weight) { return weight == 1; });
}

Scenario newJob(JobRecord job, std::vector<Target> targets, const std::unordered_set<DeviceId>& offline,
                Conditions conditions)
{
    const std::size_t count = std::max<std::size_t>(1, job.document.rollout.waves.size());
    Scenario scenario{.job = std::move(job),
                      .policy = {},
                      .devices = {},
                      .weights = {},
                      .waves = std::vector<std::size_t>(count),
                      .conditions = std::move(conditions)};
    rollout::assignWaves(scenario.job.document.rollout, scenario.job.id, targets);
    for (const auto& target : targets)
        ++scenario.waves[target.wave];
    // Those that need nothing, or cannot take it, end as the job begins, and count for no gate.
    const rollout::Engine engine;
    std::erase_if(targets, [&](const Target& target) {
        return engine.prospect(scenario.job, target) != rollout::Prospect::Update;
    });
    std::vector<std::size_t> sizes(count);
    for (const auto& target : targets)
        ++sizes[target.wave];
    const Sample sample(sizes);
    std::unordered_set<DeviceId> seen;
    for (const auto place : sample.places()) {
        const Target& target = targets[place];
        if (seen.insert(target.id).second)
            scenario.devices.push_back(
                {queued(scenario.job, target, scenario.conditions.start), offline.contains(target.id)});
    }
    adapt(scenario, sample);
    keepHeld(scenario);
    return scenario;
}

Scenario knownJob(const rollout::Engine& engine, const JobRecord& job,
                  const std::function<bool(const DeviceId&)>& isOffline, Conditions conditions)
{
    Scenario scenario{.job = job,
                      .policy = {},
                      .devices = {},
                      .weights = {},
                      .waves = {},
                      .conditions = std::move(conditions)};
    for (const auto& wave : job.waves)
        scenario.waves.push_back(wave.devices);
    const Sample sample(scenario.waves);
    for (const auto place : sample.places()) {
        for (auto& execution : engine.executions(job.id, place, 1)) {
            // Where nobody heard the command, nobody is there, whatever else is known.
            const bool unheard =
                execution.state == ExecutionState::Queued && execution.reason == Reason::NotConnected;
            const bool offline = !isTerminal(execution.state) && (unheard || isOffline(execution.device));
            scenario.devices.push_back({std::move(execution), offline});
        }
    }
    adapt(scenario, sample);
    keepHeld(scenario);
    return scenario;
}

} // namespace drydock::forecast
