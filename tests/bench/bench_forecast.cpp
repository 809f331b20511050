// SPDX-License-Identifier: GPL-3.0-or-later
// A forecast of jobs of three waves with 1,000, 100,000 and a million devices, from the list of its devices
// on. The limit is a list that is only put in the order of its waves.
#include "bench/figures.h"
#include "forecast/forecast.h"
#include "rollout/engine_bench.h"
#include "rollout/waves.h"

using namespace drydock;
using namespace drydock::rollout;
using nlohmann::json;

namespace {

const TimePoint start = fromMilliseconds(1'800'000'000'000);

JobRecord job()
{
    auto record = jobRecord(JobId::parse("01931111-2222-7000-8000-000000000000").value(),
                            {{"rollout",
                              {{"maximumPerMinute", 1000},
                               {"waves",
                                {{{"percentage", 1}, {"successThreshold", 90}},
                                 {{"percentage", 10}, {"successThreshold", 90}, {"errorThreshold", 20}},
                                 json::object()}}}},
                             {"abort",
                              {{{"failureType", "ALL"},
                                {"thresholdPercentage", 10},
                                {"minNumberOfExecutedThings", 100},
                                {"action", "CANCEL"}}}}},
                            start);
    record.package.size = 10'000'000;
    return record;
}

std::vector<Target> targets(int devices)
{
    std::vector<Target> list;
    for (int i = 0; i < devices; ++i)
        list.push_back({.id = deviceId("device-" + std::to_string(i)),
                        .reportedVersion = "1.0.0",
                        .hardwareModel = "m",
                        .reportsVersion = true,
                        .softwareName = {}});
    return list;
}

void measure(const std::string& name, int devices)
{
    const auto fleet = targets(devices);
    bench::figure(
        "forecast: a job of " + name,
        [&] {
            auto list = fleet;
            return bench::timed([&] {
                const auto scenario = forecast::newJob(job(), std::move(list), {}, {.start = start});
                const auto forecast = forecast::forecast(scenario);
                if (!forecast || forecast->share(forecast::Outcome::Completed) < 0.5)
                    throw std::runtime_error("not the forecast that was meant");
            });
        },
        [&] {
            auto list = fleet;
            return bench::timed([&] { assignWaves(job().document.rollout, job().id, list); });
        });
}

} // namespace

int main()
{
    measure("1,000", 1000);
    measure("100,000", 100'000);
    measure("1,000,000", 1'000'000);
    return 0;
}
