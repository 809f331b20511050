// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/forecast.h"
#include "forecast/forecast_codec.h"
#include "rollout/engine_bench.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace drydock::forecast {

using nlohmann::json;

/// 2027-01-15T08:00:00Z, a Friday.
inline const TimePoint start = fromMilliseconds(1'800'000'000'000);

/// Devices that do what they are told, at once.
inline Assumptions ideal()
{
    return {.failureRate = 0, .offlineRate = 0, .seconds = 0, .deviceBytesPerSecond = 1e12};
}

inline std::vector<rollout::Target> targets(int count, const std::string& version = "1.0.0")
{
    std::vector<rollout::Target> list;
    for (int i = 0; i < count; ++i)
        list.push_back({.id = rollout::deviceId("d" + std::to_string(i)),
                        .reportedVersion = version,
                        .hardwareModel = "m",
                        .reportsVersion = true,
                        .softwareName = {}});
    return list;
}

inline rollout::JobRecord job(const json& changes, std::int64_t size = 1000)
{
    auto record =
        rollout::jobRecord(JobId::parse("01931111-2222-7000-8000-000000000000").value(), changes, start);
    record.package.size = size;
    return record;
}

/// The forecast of a job of so many devices.
inline Forecast expected(int devices, const json& changes, const Assumptions& assumptions = ideal(),
                         std::int64_t size = 1000)
{
    return forecast(
               newJob(job(changes, size), targets(devices), {}, {.assumptions = assumptions, .start = start}))
        .value();
}

} // namespace drydock::forecast
