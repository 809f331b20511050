// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does for 10,000 acknowledgements in a job of 100,000 devices, and of a million: the mean of
// the job's first 100,000. The limit is the same in ten jobs of 10,000: the ratio says how the work for one
// grows with the size of its job. Those of any devices of a large job find nothing of them in the processor's
// cache, and say what that costs.
#include "bench/figures.h"
#include "rollout/wave_bench.h"

#include <malloc.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <random>
#include <span>

using namespace drydock;
using namespace drydock::rollout;
using nlohmann::json;

namespace {

constexpr std::size_t measured = 10'000;
constexpr int rounds = 10;             ///< of so many, in one job where it is large enough
constexpr std::size_t batchSize = 500; ///< messages that drydockd takes together

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Who answers: those that were told one after the other, as a job goes over its devices; or any of the job.
enum class Who { ToldTogether, Any };

/// A job of three waves whose devices were all told.
class Rollout
{
public:
    explicit Rollout(int devices, Who who = Who::ToldTogether)
    {
        std::vector<Target> targets;
        for (int i = 0; i < devices; ++i)
            targets.push_back({.id = deviceId("device-" + std::to_string(i)),
                               .reportedVersion = "1.0.0",
                               .hardwareModel = "m",
                               .reportsVersion = true,
                               .softwareName = {}});
        m_job = m_bench.start(std::move(targets),
                              {{"rollout",
                                {{"maximumPerMinute", 60'000},
                                 {"waves",
                                  {{{"percentage", 1}, {"successThreshold", 50}},
                                   {{"percentage", 10}, {"successThreshold", 50}, {"errorThreshold", 90}},
                                   json::object()}}}},
                               {"abort",
                                {{{"failureType", "ALL"},
                                  {"thresholdPercentage", 90},
                                  {"minNumberOfExecutedThings", 100},
                                  {"action", "CANCEL"}}}}});
        for (int wave = 0; wave < 2; ++wave)
            done(m_bench.engine.promote(m_job, m_bench.now, m_bench.actions));
        while (m_told.size() < std::size_t(devices)) {
            m_bench.now += std::chrono::seconds(1);
            m_bench.engine.tick(m_bench.now, m_bench.actions);
            for (const auto& sent : std::exchange(m_bench.actions.sendDelta, {})) {
                m_bench.outcome(sent);
                if (!sent.reissue)
                    m_told.push_back(sent.device);
            }
            m_bench.actions.clear();
        }
        // They answer in any order.
        const std::size_t together = who == Who::ToldTogether ? measured : m_told.size();
        for (auto at = m_told.begin(); at != m_told.end(); at += std::ptrdiff_t(together))
            std::shuffle(at, at + std::ptrdiff_t(together), std::mt19937(1));
    }

    /// CPU milliseconds for the next `measured` acknowledgements, in batches as drydockd reads them, each
    /// with the version's report and what a commit reads.
    double acknowledge()
    {
        const double start = cpuMilliseconds();
        for (const std::size_t end = m_next + measured; m_next < end; ++m_next) {
            if (m_next % batchSize == 0)
                m_bench.engine.expect(std::span(m_told).subspan(m_next, batchSize));
            const DeviceId& device = m_told[m_next];
            m_bench.engine.onAck(device, m_job.str(), ReportStatus::Success, m_bench.now, m_bench.actions);
            m_bench.engine.onReport(device, {}, "2.0.0", m_bench.now, m_bench.actions);
            for (const auto& key : m_bench.actions.saveExecutions)
                m_read += m_bench.engine.execution(key.job, key.device)->attempt;
            m_bench.actions.clear();
        }
        return cpuMilliseconds() - start;
    }

private:
    Bench m_bench;
    JobId m_job = crypto::newJobId(fromMilliseconds(0));
    std::vector<DeviceId> m_told;
    std::size_t m_next = 0;
    int m_read = 0;
};

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * 4096 / 1e6;
}

/// Bytes a device in a job of so many that were all told; what the measurement itself holds of each (its id
/// twice) is in it.
double memory(int devices)
{
    ::malloc_trim(0);
    const double before = residentMegabytes();
    const Rollout rollout(devices);
    ::malloc_trim(0);
    return (residentMegabytes() - before) * 1e6 / devices;
}

double measure(int devices, Who who)
{
    double sum = 0;
    for (int done = 0; done < rounds;) {
        Rollout rollout(devices, who);
        for (int i = 0; i < devices / int(measured) && done < rounds; ++i, ++done)
            sum += rollout.acknowledge();
    }
    return sum / rounds;
}

} // namespace

int main()
{
    const double bytes = memory(1'000'000);
    std::cout << R"({"name":"rollout: memory a device in a job of 1,000,000","value":)" << bytes
              << R"(,"unit":"bytes","limit":400,"ratio":)" << bytes / 400 << R"(,"runs":1})" << std::endl;
    for (const auto& [who, name] :
         {std::pair(Who::ToldTogether, ""), std::pair(Who::Any, ", of any devices")}) {
        for (const int devices : {100'000, 1'000'000}) {
            const std::string size = devices == 100'000 ? "100,000" : "1,000,000";
            bench::figure(
                "rollout: 10,000 acknowledgements in a job of " + size + name,
                [&] { return measure(devices, who); }, [&] { return measure(10'000, who); });
        }
    }
    return 0;
}
