// SPDX-License-Identifier: GPL-3.0-or-later
// What a device's change costs the console, from the bytes of a digest to the models of the window, with
// 10,000 and with 1,000,000 devices, in CPU of all threads; and the memory of a device. The limits: a walk
// over the bytes, the parser without anybody who listens, and the same with 10,000 devices. There, where
// devices change by chance, many of one frame are the same, and become one change; so what a change costs is
// compared where each frame names a device once, and beside that as they fall.
#include "bench/figures.h"
#include "bench/player/generated_fleet.h"
#include "bench/process_figures.h"
#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_writer.h"
#include "models/devices/device_model.h"
#include "wire/typed_digest.h"
#include "wire/typed_page.h"

#include <malloc.h>

#include <QCoreApplication>
#include <QEventLoop>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace drydock;

namespace {

constexpr std::size_t digestSize = 500;    // changes, as drydockd has it
constexpr std::size_t digestsAFrame = 16;  // 8,000 changes in 16 ms: 500,000 a second
constexpr std::size_t framesAMeasure = 25; // 200,000 changes

const std::vector<std::string> columns{
    "desiredVersion", "groups",          "id",    "incarnation", "jobId",    "model",
    "online",         "package",         "phase", "progress",    "reason",   "seen",
    "softwareName",   "softwareVersion", "state", "version",     "reported", "reportedWhole"};

constexpr std::int64_t firstSeen = 1'790'000'000'000;

double cpuNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

/// A parser's listener that does nothing.
struct Deaf
{
    using Json = nlohmann::json;
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Json::number_integer_t) { return true; }
    bool number_unsigned(Json::number_unsigned_t) { return true; }
    bool number_float(Json::number_float_t, const std::string&) { return true; }
    bool string(const std::string&) { return true; }
    bool binary(const Json::binary_t&) { return true; }
    bool start_object(std::size_t) { return true; }
    bool key(const std::string&) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    template <typename Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&)
    {
        return false;
    }
};

/// Which devices change.
enum class Choice { InTurn, ByChance };

/// A window's models over a fleet that a service tells of.
class Console
{
public:
    explicit Console(std::uint32_t devices, unsigned keys = 0) : m_fleet(devices, 7, keys, firstSeen)
    {
        m_fleet.age();
        m_writer.beginSnapshot();
        for (std::uint64_t since = 0; since < m_fleet.cursor();) {
            const auto page = wire::readPage(m_fleet.page(since, 5'000, false, columns));
            if (!page)
                throw std::runtime_error(page.error().message);
            m_writer.apply(*page);
            since = page->cursor;
            (void)m_mirror.apply(*m_writer.tryTake());
        }
        m_writer.endSnapshot();
    }

    void showIt()
    {
        m_model = std::make_unique<models::DeviceModel>(m_mirror);
        settle();
    }

    [[nodiscard]] std::vector<std::string> nextDigests(std::size_t count, Choice choice)
    {
        std::vector<std::string> digests;
        for (; count > 0; --count) {
            for (std::size_t i = 0; i < digestSize; ++i)
                choice == Choice::InTurn ? m_fleet.changeInTurn() : m_fleet.change();
            digests.push_back(m_fleet.takeDigest(1, ++m_seq));
        }
        return digests;
    }

    /// Nanoseconds of CPU a change, on all threads.
    double take(const std::vector<std::string>& digests)
    {
        const double start = cpuNanoseconds();
        for (std::size_t i = 0; i < digests.size(); ++i) {
            if (!wire::readDigest(digests[i], m_digest))
                throw std::runtime_error("not a digest");
            m_writer.apply(m_digest);
            if ((i + 1) % digestsAFrame == 0)
                frame();
        }
        settle();
        return (cpuNanoseconds() - start) / double(digests.size() * digestSize);
    }
    /// The same without the models: decoding, batch and mirror.
    double takeAlone(const std::vector<std::string>& digests)
    {
        const double start = cpuNanoseconds();
        for (std::size_t i = 0; i < digests.size(); ++i) {
            (void)wire::readDigest(digests[i], m_digest);
            m_writer.apply(m_digest);
            if ((i + 1) % digestsAFrame == 0)
                (void)m_mirror.apply(*m_writer.tryTake());
        }
        return (cpuNanoseconds() - start) / double(digests.size() * digestSize);
    }

private:
    void frame()
    {
        const auto changes = m_mirror.apply(*m_writer.tryTake());
        if (m_model) {
            m_model->applyChanges(changes);
            QCoreApplication::processEvents();
        }
    }
    void settle()
    {
        while (m_model && !m_model->isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    bench::GeneratedFleet m_fleet;
    client::MirrorWriter m_writer;
    client::FleetMirror m_mirror;
    std::unique_ptr<models::DeviceModel> m_model;
    wire::TypedDigest m_digest;
    std::uint64_t m_seq = 0;
};

void measureDecoding(Console& console)
{
    const auto digests = console.nextDigests(400, Choice::InTurn);
    const auto each = [&digests](auto work) {
        return [&digests, work] {
            const double start = cpuNanoseconds();
            for (const std::string& digest : digests)
                work(digest);
            return (cpuNanoseconds() - start) / double(digests.size() * digestSize);
        };
    };
    wire::TypedDigest typed;
    std::size_t sum = 0;
    const auto decode =
        each([&](const std::string& digest) { sum += wire::readDigest(digest, typed).has_value(); });
    bench::figure("decode a change (limit: nlohmann's parser, nobody listening)", decode,
                  each([&](const std::string& digest) {
                      Deaf deaf;
                      sum += nlohmann::json::sax_parse(digest.data(), digest.data() + digest.size(), &deaf,
                                                       nlohmann::json::input_format_t::cbor);
                  }),
                  "ns");
    bench::figure("decode a change (limit: a walk over its bytes)", decode,
                  each([&](const std::string& digest) {
                      for (const char byte : digest)
                          sum = sum * 31 + std::size_t(byte);
                  }),
                  "ns");
    if (sum == 1)
        std::cout << '\n';
}

/// Large pages are the system's own and no part of what the allocator counts.
double resident()
{
    malloc_trim(0);
    return double(bench::residentBytes());
}

/// What a mirror takes. The generated fleet itself is measured beside, and taken off.
double bytesADevice(std::uint32_t devices, unsigned keys)
{
    const double before = resident();
    const bench::GeneratedFleet fleet(devices, 7, keys, firstSeen);
    const double with = resident();
    const Console console(devices, keys);
    return (resident() - with - (with - before)) / double(devices);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto devices = std::uint32_t(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
    constexpr std::uint32_t few = 10'000;
    const std::string size = std::to_string(devices);
    Console small(few);
    measureDecoding(small);

    const double bytes = bytesADevice(devices, 0);
    bench::print("mirror of " + size + ": bytes a device, id of 11 included", "bytes", bytes, 200 + 11, 1);
    constexpr unsigned keys = 8;
    bench::print("mirror of " + size + ", reported keys: bytes a device a key (limit: a text id)", "bytes",
                 (bytesADevice(devices, keys) - bytes) / keys, sizeof(client::TextId), 1);
    Console large(devices);
    std::vector<std::string> digests;
    const auto grows = [&](const std::string& name, auto take, Choice choice) {
        const auto taken = [&](Console& console) {
            return [&digests, &console, take, choice] {
                digests = console.nextDigests(digestsAFrame * framesAMeasure, choice);
                return (console.*take)(digests);
            };
        };
        bench::figure(name + " (limit: 10,000)", taken(large), taken(small), "ns");
    };
    const std::string mirror = "decode, batch, mirror: a change, " + size + " devices";
    const std::string path = "the whole path: a change, " + size + " devices";
    grows(mirror, &Console::takeAlone, Choice::InTurn);
    grows(mirror + ", as they fall", &Console::takeAlone, Choice::ByChance);
    small.showIt();
    large.showIt();
    grows(path, &Console::take, Choice::InTurn);
    grows(path + ", as they fall", &Console::take, Choice::ByChance);
    bench::figure(
        path + " (limit: 2 µs)",
        [&] {
            digests = large.nextDigests(digestsAFrame * framesAMeasure, Choice::ByChance);
            return large.take(digests);
        },
        [] { return 2'000.0; }, "ns");
    return 0;
}
