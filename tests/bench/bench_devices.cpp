// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of 100,000 and of 1,000,000 devices costs: filling, filtering, sorting, changing. The limits
// are the same things done to plain arrays and an index of their rows. With --usual: the same table made of
// Qt's own models, once and at 100,000 devices, for it takes minutes with a million. With --growth: only how
// the cost of a change grows with the fleet.
#include "bench/device_fleet.h"
#include "bench/figures.h"
#include "bench/process_figures.h"
#include "bench/usual_table.h"
#include "models/devices/device_model.h"
#include "models/devices/row_build.h"
#include "models/devices/row_filter.h"

#include <QEventLoop>
#include <QGuiApplication>

#include <array>
#include <cstdlib>
#include <cstring>

using namespace drydock;
using namespace drydock::models;
using bench::DeviceFleet;
using bench::figure;
using bench::nowMs;
using bench::PlainDevice;
using bench::print;
using bench::timed;

namespace {

void waitFor(DeviceModel& model)
{
    while (!model.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measureFilters(const std::string& size, const client::FleetMirror& mirror,
                    const std::vector<PlainDevice>& plain)
{
    const auto filter = [&](const char* text) {
        const Query query = *Query::parse(text);
        return timed([&] {
            (void)filterRows(PartedQuery(query, nullptr, mirror.snapshot(), fromMilliseconds(nowMs)),
                             mirror.snapshot(), {});
        });
    };
    std::size_t hits = 0;
    const auto scan = [&] {
        return timed([&] {
            for (const PlainDevice& device : plain)
                hits += std::strstr(device.id.data(), "0417") != nullptr;
        });
    };
    for (const char* query : {"", "model = rpi4 and version < 2.0.20 and online", "0417", "id ~ dev-00*",
                              "seen < 5m and not state = FAILED"})
        figure(
            "filter and count " + size + ": " + query, [&] { return filter(query); }, scan);
}

/// Reported keys of all devices, against the same values in plain arrays.
void measureKeys(const std::string& size, DeviceFleet& fleet, const client::FleetMirror& without)
{
    client::FleetMirror mirror = without;
    const client::MirrorUpdate update = fleet.keys();
    (void)mirror.apply(update);
    const client::KeyTable& keys = mirror.snapshot().keys;
    const double all = double(fleet.plain.size() * keys.keys().size());
    print("reported keys of " + size + ": bytes a device a key", "bytes",
          {double(keys.bytes()) / all, double(sizeof(client::TextId)), 1});
    std::vector<std::int32_t> loads;
    for (std::size_t i = 1; i < update.keys.size(); i += 4)
        loads.push_back(update.keys[i].value.cell.integer());
    std::size_t hits = 0;
    for (const char* text : {"reported.region = region-7", "reported.load > 50",
                             "reported.region = region-7 and reported.load > 50 and not reported.ratio < 2.5",
                             "reported.ratio ~ 1*", "reported.nobody != x"}) {
        const Query query = *Query::parse(text);
        figure(
            "filter and count " + size + ": " + text,
            [&] {
                return bench::timedCpu([&] {
                    (void)filterRows(PartedQuery(query, nullptr, mirror.snapshot(), fromMilliseconds(nowMs)),
                                     mirror.snapshot(), {});
                });
            },
            [&] { return bench::timedCpu([&] { hits += std::size_t(std::ranges::count(loads, 50)); }); });
    }
    RowRequest request{mirror.snapshot(), {{}, nullptr, {}, fromMilliseconds(nowMs)}, nullptr};
    IdOrder ids;
    for (const char* key : {"region", "load", "ratio"}) {
        request.question.sort.key = key;
        figure(
            "build rows of " + size + ", sorted by reported." + key,
            [&] { return bench::timedCpu([&] { (void)buildRows(request, ids, {}); }); },
            [&] {
                auto copy = loads;
                return bench::timedCpu([&] { std::ranges::sort(copy); });
            });
    }
}

void measureSorts(const std::string& size, const client::FleetMirror& mirror,
                  const std::vector<PlainDevice>& plain)
{
    const auto sortPlain = [&] {
        std::vector<std::uint32_t> rows(plain.size());
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            rows[row] = row;
        return timed([&] {
            std::ranges::sort(rows, [&](std::uint32_t left, std::uint32_t right) {
                return std::memcmp(plain[left].id.data(), plain[right].id.data(), 16) < 0;
            });
        });
    };
    RowRequest request{mirror.snapshot(), {{}, nullptr, {}, fromMilliseconds(nowMs)}, nullptr};
    figure(
        "sort " + size + " by id, the first time",
        [&] {
            IdOrder fresh;
            return timed([&] { (void)fresh.extend(request.snapshot.ids, mirror.snapshot().rowCount(), {}); });
        },
        sortPlain);
    IdOrder ids;
    (void)ids.extend(request.snapshot.ids, mirror.snapshot().rowCount(), {});
    const std::array<std::pair<const char*, DeviceColumn>, 4> columns{
        {{"id", DeviceColumn::Id},
         {"reported version", DeviceColumn::Reported},
         {"state", DeviceColumn::State},
         {"seen", DeviceColumn::Seen}}};
    for (const auto& [name, column] : columns) {
        request.question.sort.column = column;
        figure(
            "build rows of " + size + ", sorted by " + name,
            [&] { return timed([&] { (void)buildRows(request, ids, {}); }); }, sortPlain);
    }
}

/// Frames of changes as they come at 20,000 a second, and their values in plain arrays.
constexpr int changesAFrame = 333;
constexpr int framesAnInstallation = 15;

struct Watched
{
    Watched(DeviceFleet& fleet, const char* query, DeviceColumn column)
        : changing(fleet), model(mirror, [] { return fromMilliseconds(nowMs); })
    {
        model.setLeastPause(std::chrono::milliseconds(0));
        model.setQuery(*Query::parse(query));
        model.setOrder({column, false});
        (void)mirror.apply(fleet.all);
        model.startOver();
        waitFor(model);
    }
    /// µs of processor time a change, of all threads: into the mirror, the rows, and shown.
    double costOfChange()
    {
        std::vector<client::MirrorUpdate> frames;
        for (int i = 0; i < 6 * framesAnInstallation; ++i)
            frames.push_back(changing.someChanges(changesAFrame));
        const double before = bench::processorTime();
        int frame = 0;
        for (const auto& update : frames) {
            model.applyChanges(mirror.apply(update));
            if (++frame % framesAnInstallation == 0)
                waitFor(model);
        }
        return (bench::processorTime() - before) * 1000 / (double(frames.size()) * changesAFrame);
    }

    DeviceFleet& changing;
    client::FleetMirror mirror;
    DeviceModel model;
};

void measureGrowth(DeviceFleet& small, DeviceFleet& large)
{
    const std::array<std::tuple<const char*, DeviceColumn, const char*>, 4> ways{
        {{"", DeviceColumn::Id, "all, by id"},
         {"", DeviceColumn::Seen, "all, by seen"},
         {"online and model = rpi4", DeviceColumn::State, "filtered, by state"},
         {"progress < 50", DeviceColumn::Progress, "filtered, by progress"}}};
    for (const auto& [query, column, name] : ways) {
        Watched few(small, query, column);
        Watched many(large, query, column);
        print("processor time a change at " + std::to_string(large.plain.size()) + " against " +
                  std::to_string(small.plain.size()) + ", " + name,
              "us",
              bench::measureByTurns([&] { return many.costOfChange(); }, [&] { return few.costOfChange(); }));
    }
}

void measureChanges(const std::string& size, DeviceFleet& fleet, client::FleetMirror& mirror)
{
    DeviceModel model(mirror, [] { return fromMilliseconds(nowMs); });
    model.setLeastPause(std::chrono::milliseconds(0));
    waitFor(model);
    std::vector<PlainDevice> plain = fleet.plain;
    client::MirrorUpdate update;
    const auto writePlain = [&] {
        return timed([&] {
            for (const auto& change : update.changes)
                plain[change.row].values = change.values;
        });
    };
    for (const DeviceColumn column : {DeviceColumn::Id, DeviceColumn::Seen}) {
        model.setOrder({column, false});
        waitFor(model);
        const std::string by = column == DeviceColumn::Id ? ", by id" : ", by seen";
        for (const int changes : {333, 4'000}) {
            figure(
                "window's thread, " + std::to_string(changes) + " changes to " + size + by,
                [&] {
                    update = fleet.someChanges(changes);
                    const double before = bench::threadTime();
                    model.applyChanges(mirror.apply(update));
                    const double took = bench::threadTime() - before;
                    waitFor(model);
                    return took;
                },
                writePlain);
        }
        std::size_t sum = 0;
        figure(
            "window's thread, install " + size + by,
            [&] {
                update = fleet.someChanges(4'000);
                model.applyChanges(mirror.apply(update));
                const double before = bench::threadTime();
                waitFor(model);
                return bench::threadTime() - before;
            },
            [&] {
                std::vector<std::uint32_t> rows(plain.size(), 1);
                return timed([&] {
                    const std::vector<std::uint32_t> copy = rows;
                    sum += copy[copy.size() / 2];
                });
            });
    }
    figure(
        "order another way and show it, " + size,
        [&] {
            return timed([&] {
                model.setOrder(
                    {model.order().column == DeviceColumn::Id ? DeviceColumn::Seen : DeviceColumn::Id,
                     false});
                waitFor(model);
            });
        },
        [&] {
            std::vector<std::pair<std::int64_t, std::uint32_t>> rows;
            for (std::uint32_t row = 0; row < plain.size(); ++row)
                rows.emplace_back(plain[row].values.seen, row);
            return timed([&] { std::ranges::sort(rows); });
        });
}

/// What a copy for a worker costs the window's thread: the copy, and the next changes, which write.
void measureSnapshots(const std::string& size, DeviceFleet& fleet, client::FleetMirror& mirror)
{
    const auto costOfFrame = [&](bool withCopy) {
        const auto update = fleet.someChanges(changesAFrame);
        std::optional<client::FleetSnapshot> copy;
        return timed([&] {
            if (withCopy)
                copy = mirror.snapshot();
            (void)mirror.apply(update);
        });
    };
    figure(
        "copy a snapshot of " + size + ", and the frame after it, against the frame alone",
        [&] { return costOfFrame(true); }, [&] { return costOfFrame(false); });
    const auto before = bench::residentBytes();
    const client::FleetSnapshot copy = mirror.snapshot();
    for (int frame = 0; frame < 60; ++frame)
        (void)mirror.apply(fleet.someChanges(changesAFrame));
    print("memory a snapshot of " + size + " keeps after 20,000 changes", "MB",
          {double(bench::residentBytes() - before) / 1e6, double(before) / 1e6, 1});
}

void measure(int count)
{
    const std::string size = std::to_string(count);
    DeviceFleet fleet(count);
    figure(
        "fill " + size,
        [&] {
            client::FleetMirror mirror;
            return bench::timedCpu([&] { (void)mirror.apply(fleet.all); });
        },
        [&] {
            std::vector<PlainDevice> plain;
            return bench::timedCpu([&] { plain = fleet.plain; });
        });
    client::FleetMirror mirror;
    (void)mirror.apply(fleet.all);
    measureFilters(size, mirror, fleet.plain);
    measureKeys(size, fleet, mirror);
    measureSorts(size, mirror, fleet.plain);
    measureChanges(size, fleet, mirror);
    measureSnapshots(size, fleet, mirror);
    DeviceFleet small(10'000);
    if (count > 10'000)
        measureGrowth(small, fleet);
}

} // namespace

int main(int argc, char** argv)
{
    // No window is opened, and none is needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc > 1 && std::string_view(argv[1]) == "--usual") {
        bench::measureUsualTable(100'000);
        return 0;
    }
    if (argc > 1 && std::string_view(argv[1]) == "--growth") {
        DeviceFleet few(10'000);
        DeviceFleet many(1'000'000);
        measureGrowth(few, many);
        return 0;
    }
    if (argc > 1) {
        for (int i = 1; i < argc; ++i)
            measure(std::atoi(argv[i]));
        return 0;
    }
    measure(100'000);
    measure(1'000'000);
    return 0;
}
