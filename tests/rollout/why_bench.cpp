// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/why_cases.h"

namespace drydock::rollout {

WhyBench::WhyBench(int count, const nlohmann::json& changes, JobPackage package)
    : job(JobId::parse("01931111-2222-7000-8000-000000000001").value())
{
    std::vector<Target> targets;
    for (int i = 0; i < count; ++i)
        targets.push_back({.id = deviceId("d" + std::to_string(i)),
                           .reportedVersion = "1.0.0",
                           .hardwareModel = "rpi4",
                           .reportsVersion = true,
                           .softwareName = {}});
    JobRecord record = jobRecord(job, changes, now);
    record.package = std::move(package);
    done(engine.create(std::move(record), std::move(targets), now, actions));
    commit();
}

WhyBench& WhyBench::start()
{
    done(engine.start(job, now, actions));
    commit();
    return *this;
}

WhyBench& WhyBench::tell(broker::PublishOutcome what)
{
    for (const auto& sent : tick())
        outcome(sent, what);
    commit();
    return *this;
}

WhyBench& WhyBench::pass(std::chrono::milliseconds time)
{
    for (const auto& sent : tick(time))
        outcome(sent);
    commit();
    return *this;
}

WhyBench& WhyBench::says(const std::string& device, ReportStatus status, Phase phase, int progress,
                         const std::string& reason)
{
    const std::string attempt = AttemptId{job, record(job, device).attempt}.str();
    engine.onReport(deviceId(device), UpdateReport{attempt, status, phase, progress, reason}, {}, now,
                    actions);
    commit();
    return *this;
}

WhyBench& WhyBench::reports(const std::string& device, const std::string& version)
{
    engine.onReport(deviceId(device), {}, version, now, actions);
    commit();
    return *this;
}

Why WhyBench::why(const std::string& device)
{
    return engine.why(job, deviceId(device), now).value();
}

std::string WhyBench::nth(std::size_t n) const
{
    return engine.executions(job, n, 1).at(0).device.str();
}

} // namespace drydock::rollout
