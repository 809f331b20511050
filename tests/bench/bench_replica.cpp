// SPDX-License-Identifier: GPL-3.0-or-later
// How the work for one device's update grows with the fleet, in process, on a real SQLite file: CPU an update
// with a million devices, the limit being the same with ten thousand. `bench_replica [DIRECTORY [DEVICES]]`.
#include "bench/figures.h"
#include "bench/replica_run.h"
#include "replica/device_columns.h"

#include <malloc.h>

#include <ctime>
#include <fstream>
#include <random>

using namespace drydock;
using bench::ReplicaRun;

/// Of jemalloc, as its manual has it: there or not, as with drydockd.
extern "C" [[gnu::weak]] int mallctl(const char* name, void* old, std::size_t* oldSize, void* value,
                                     std::size_t size);

namespace {

constexpr std::uint32_t batchSize = 500;
constexpr std::uint32_t batches = 60;
/// How many devices are at work at a time, however many there are: those that a rollout has told lately.
constexpr std::uint32_t atWork = 5'000;
/// What a device says while it gets new software, from the command to its confirmation.
constexpr std::uint32_t updatesEach = 6;

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// What is free goes back to the system, by jemalloc where that gives the memory.
void giveBack()
{
    if (mallctl != nullptr)
        mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0); // 4096: all of them
    else
        ::malloc_trim(0);
}

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * 4096 / 1e6;
}

class GrowingFleet
{
public:
    GrowingFleet(const std::filesystem::path& directory, std::uint32_t devices)
        : m_file(directory / ("fleet-" + std::to_string(devices) + ".sqlite")), m_devices(devices)
    {
        m_run = std::make_unique<ReplicaRun>(m_file);
        for (std::uint32_t done = 0; done < devices;) {
            std::vector<broker::Message> batch;
            for (; batch.size() < 5'000 && done < devices; ++done)
                batch.push_back(bench::updateOf(done, ++m_number));
            m_run->transact(batch);
        }
    }

    /// CPU microseconds an update; each device at work says all that it has to before its turn is over.
    double rollout()
    {
        return measure([this](std::uint32_t i) {
            const std::uint32_t base = m_base;
            if (i % (updatesEach * atWork) == updatesEach * atWork - 1)
                m_base = (m_base + atWork) % m_devices;
            return (base + i % atWork) % m_devices;
        });
    }

    /// The same with each update from any device: nothing of it is in memory.
    double anywhere()
    {
        return measure([this](std::uint32_t) { return std::uint32_t(m_random() % m_devices); });
    }

    /// CPU microseconds to read a row of any device, and nothing else: what is not in memory costs that much
    /// more in a larger file.
    double read()
    {
        constexpr std::uint32_t reads = batchSize * batches;
        std::vector<DeviceId> ids;
        for (std::uint32_t i = 0; i < reads; ++i)
            ids.push_back(DeviceId::parse(bench::deviceName(std::uint32_t(m_random() % m_devices))).value());
        const double start = cpuMilliseconds();
        for (const DeviceId& id : ids)
            m_found += m_run->store->devices().find(id).has_value() ? 1 : 0;
        return (cpuMilliseconds() - start) * 1e3 / reads;
    }

    /// Milliseconds to find what a query asks for, in the index.
    double search()
    {
        return bench::timed([&] {
            m_run->replica.index().visit({}, m_run->store->devices(), m_run->now, [&](const auto& device) {
                m_found += matches(m_query, device) ? 1 : 0;
                return true;
            });
        });
    }

    /// The same by every document, as it would be without the index.
    double searchDocuments()
    {
        return bench::timed([&] {
            m_run->store->devices().forEach([&](const replica::DeviceRow& row) {
                const auto device = replica::decodeDevice(row);
                m_found += matches(m_query, replica::DeviceFactsView(*device, m_run->now)) ? 1 : 0;
                return true;
            });
        });
    }

    /// Milliseconds until a service that starts has all in memory that it needs.
    double open()
    {
        m_run.reset();
        return bench::timed([&] { m_run = std::make_unique<ReplicaRun>(m_file); });
    }
    /// Megabytes of the service that has just started.
    [[nodiscard]] double memoryAfterOpen()
    {
        m_run.reset();
        giveBack();
        const double before = residentMegabytes();
        m_run = std::make_unique<ReplicaRun>(m_file);
        giveBack();
        return residentMegabytes() - before;
    }

private:
    template <typename Pick>
    double measure(Pick pick)
    {
        double cpu = 0;
        for (std::uint32_t b = 0; b < batches; ++b) {
            std::vector<broker::Message> batch;
            for (std::uint32_t i = 0; i < batchSize; ++i)
                batch.push_back(bench::updateOf(pick(m_said++), ++m_number));
            const double start = cpuMilliseconds();
            m_run->transact(batch);
            cpu += cpuMilliseconds() - start;
        }
        return cpu * 1e3 / (batches * batchSize);
    }

    std::filesystem::path m_file;
    std::uint32_t m_devices;
    std::uint32_t m_number = 0;
    std::uint32_t m_said = 0;
    std::uint32_t m_base = 0;
    std::uint64_t m_found = 0;
    Query m_query = Query::parse("model = rpi4 and version < 3 and not group = canary").value();
    std::mt19937 m_random{1};
    std::unique_ptr<ReplicaRun> m_run;
};

void plain(const char* name, double value, const char* unit, double limit)
{
    std::cout << R"({"name":")" << name << R"(","value":)" << value << R"(,"unit":")" << unit
              << R"(","limit":)" << limit << R"(,"ratio":)" << value / limit << R"(,"runs":1})"
              << "\n"
              << std::flush;
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path below = argc > 1 ? argv[1] : std::filesystem::temp_directory_path();
    const auto devices = static_cast<std::uint32_t>(argc > 2 ? std::stoul(argv[2]) : 1'000'000);
    std::string directory = (below / "bench-replica-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr)
        return 1;
    {
        GrowingFleet small(directory, 10'000);
        GrowingFleet large(directory, devices);
        plain("replica: memory a device of a larger fleet after a start, 400 being allowed",
              large.memoryAfterOpen() * 1e6 / devices, "bytes", 400);
        plain("replica: start", large.open(), "ms", 20'000);
        bench::figure(
            "replica: a query over the larger fleet, beside reading every document",
            [&] { return large.search(); }, [&] { return large.searchDocuments(); });
        // As a service that has run for a while: what it keeps in memory has reached its bound.
        for (std::uint32_t told = 0; told < replica::ReplicaOptions().cacheCapacity;
             told += batches * batchSize / updatesEach)
            static_cast<void>(large.rollout() + small.rollout());
        bench::figure(
            "replica: CPU an update while a rollout goes over the fleet", [&] { return large.rollout(); },
            [&] { return small.rollout(); }, "us");
        bench::figure(
            "replica: CPU an update from any device", [&] { return large.anywhere(); },
            [&] { return small.anywhere(); }, "us");
        bench::figure(
            "replica: CPU to read any device, and nothing else", [&] { return large.read(); },
            [&] { return small.read(); }, "us");
    }
    std::filesystem::remove_all(directory);
    return 0;
}
