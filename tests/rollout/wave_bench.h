// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/engine_bench.h"

#include <deque>
#include <string>
#include <vector>

namespace drydock::rollout {

/// `count` devices that report no version: their word ends an execution.
inline std::vector<Target> seeds(int count)
{
    std::vector<Target> targets;
    for (int i = 0; i < count; ++i)
        targets.push_back({deviceId("d" + std::to_string(100 + i)), "", "m"});
    return targets;
}

/// A job on devices that answer as the test says, one after the other.
struct WaveBench : Bench
{
    JobId job;
    std::deque<DeviceId> told; ///< delivered, and not answered

    explicit WaveBench(int devices, const nlohmann::json& changes) : WaveBench(seeds(devices), changes) {}
    explicit WaveBench(std::vector<Target> targets, const nlohmann::json& changes)
        : job(start(std::move(targets), changes))
    {
        deliver();
    }

    /// Everything that goes out at this moment arrives.
    int deliver(std::chrono::milliseconds later = {})
    {
        int count = 0;
        for (auto sent = tick(later); !sent.empty(); sent = tick()) {
            for (const auto& delta : sent) {
                outcome(delta);
                told.push_back(delta.device);
                ++count;
            }
        }
        commit();
        return count;
    }
    void answer(int count, ReportStatus status)
    {
        for (; count > 0; --count) {
            const DeviceId device = told.front();
            told.pop_front();
            const int attempt = engine.execution(job, device)->attempt;
            if (status == ReportStatus::Rejected)
                engine.onReport(device, UpdateReport{AttemptId{job, attempt}.str(), status, {}, {}, {}}, {},
                                now, actions);
            else
                engine.onAck(device, AttemptId{job, attempt}.str(), status, now, actions);
        }
        deliver();
    }
    void succeed(int count) { answer(count, ReportStatus::Success); }
    void fail(int count) { answer(count, ReportStatus::Failure); }
    void refuse(int count) { answer(count, ReportStatus::Rejected); }

    [[nodiscard]] const JobRecord& record() const { return *engine.job(job); }
    [[nodiscard]] std::string standing() const
    {
        return std::string(toString(record().state)) + " " + std::to_string(record().wave + 1) + " " +
               record().why;
    }
};

inline nlohmann::json waves(const nlohmann::json& list)
{
    return {{"rollout", {{"waves", list}}}};
}

} // namespace drydock::rollout
