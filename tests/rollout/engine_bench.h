// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/random.h"
#include "rollout/engine.h"
#include "rollout/job_codec.h"

#include <nlohmann/json.hpp>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>

/// For types whose toString is not Qt's.
#define COMPARE(actual, ...) QVERIFY((actual) == (__VA_ARGS__))

namespace drydock::rollout {

/// Ends the test program where the setup fails.
inline void done(const Expected<void>& result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
}

inline DeviceId deviceId(const std::string& text)
{
    return DeviceId::parse(text).value();
}

inline JobRecord jobRecord(const JobId& id, const nlohmann::json& changes, TimePoint now)
{
    nlohmann::json document{{"name", "all to 2"},
                            {"package", {{"name", "app"}, {"version", "2.0.0"}}},
                            {"targets", {{"query", "*"}}},
                            {"rollout", {{"maximumPerMinute", 60000}}}};
    document.merge_patch(changes);
    return {.id = id,
            .document = parseJobDocument(document).value(),
            .package = {},
            .why = {},
            .createdBy = "op.test",
            .created = now,
            .started = {},
            .ended = {},
            .counts = {},
            .series = {}};
}

/// An engine beside the store that its actions are written to: only what was stored survives `restart`.
struct Bench
{
    explicit Bench(const PackageSource* packages = nullptr, std::size_t smallJob = 1000)
        : engine(packages, smallJob)
    {
    }

    Engine engine;
    Actions actions;
    TimePoint now = fromMilliseconds(1'800'000'000'000);
    std::map<std::string, std::string> jobs;
    std::map<std::pair<std::string, std::string>, std::pair<ExecutionState, std::string>> executions;
    std::map<std::string, std::string> desired; ///< device → attempt
    std::map<std::string, QuarantineRecord> quarantines;
    bool frozen = false;

    /// Commits: applies the stored part, and hands over what is to be sent.
    std::vector<SendDelta> commit()
    {
        for (const auto& id : actions.saveJobs)
            jobs[id.str()] = encodeJob(*engine.job(id));
        for (const auto& key : actions.saveExecutions) {
            const auto record = engine.execution(key.job, key.device).value();
            executions[{key.job.str(), key.device.str()}] = {record.state, encodeExecution(record)};
        }
        for (const auto& change : actions.desired) {
            if (change.kind == DesiredChange::Kind::Write)
                desired[change.device.str()] = change.attempt.str();
            else if (desired[change.device.str()] == change.attempt.str())
                desired.erase(change.device.str());
        }
        for (const auto& device : actions.saveQuarantines) {
            if (const auto* record = engine.quarantined(device))
                quarantines[device.str()] = *record;
            else
                quarantines.erase(device.str());
        }
        if (actions.saveFrozen)
            frozen = *actions.saveFrozen;
        auto out = std::move(actions.sendDelta);
        actions.clear();
        return out;
    }

    void restart()
    {
        Engine::Stored stored;
        stored.frozen = frozen;
        for (const auto& [id, record] : quarantines)
            stored.quarantines.emplace_back(deviceId(id), record);
        for (const auto& [id, text] : jobs)
            stored.jobs.push_back(decodeJob(text).value());
        for (const auto& [key, value] : executions)
            stored.executions.push_back(decodeExecution(JobId::parse(key.first).value(), deviceId(key.second),
                                                        value.first, value.second)
                                            .value());
        actions.clear();
        done(engine.load(std::move(stored), now, actions));
    }

    JobId start(std::vector<Target> targets, const nlohmann::json& changes = nlohmann::json::object())
    {
        const JobId id = crypto::newJobId(now);
        done(engine.create(jobRecord(id, changes, now), std::move(targets), now, actions));
        done(engine.start(id, now, actions));
        return id;
    }
    std::vector<SendDelta> tick(std::chrono::milliseconds later = {})
    {
        now += later;
        engine.tick(now, actions);
        return commit();
    }
    void outcome(const SendDelta& sent, broker::PublishOutcome outcome = broker::PublishOutcome::Delivered)
    {
        engine.onDeltaOutcome(sent.device, sent.attempt, outcome, now, actions);
    }
    ExecutionRecord record(const JobId& job, const std::string& device) const
    {
        return engine.execution(job, deviceId(device)).value();
    }
};

} // namespace drydock::rollout
