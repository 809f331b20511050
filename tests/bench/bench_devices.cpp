// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of 100,000 and of 1,000,000 devices costs: filling, filtering, sorting, changing. The limits
// are the same things done to plain arrays and an index of their rows. With --usual: the same table made of
// Qt's own models, once and at 100,000 devices, for it takes minutes with a million. With --growth: only how
// the cost of a change grows with the fleet.
#include "bench/figures.h"
#include "bench/process_figures.h"
#include "bench/usual_table.h"
#include "client/mirror/fleet_mirror.h"
#include "models/devices/device_model.h"
#include "models/devices/row_build.h"
#include "models/devices/row_filter.h"

#include <QEventLoop>
#include <QGuiApplication>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

using namespace drydock;
using namespace drydock::models;
using bench::figure;
using bench::print;
using bench::timed;

namespace {

constexpr std::int64_t nowMs = 1'800'000'000'000;

struct PlainDevice
{
    std::array<char, 16> id{};
    client::DeviceValues values;
};

class Fleet
{
public:
    explicit Fleet(int count) : m_random(7)
    {
        m_texts.intern({});
        std::vector<int> numbers(std::size_t(count), 0);
        for (int i = 0; i < count; ++i)
            numbers[std::size_t(i)] = i;
        std::shuffle(numbers.begin(), numbers.end(), m_random);
        for (const int number : numbers) {
            std::array<char, 16> id{};
            (void)std::snprintf(id.data(), id.size(), "dev-%07d", number);
            client::RowChange change;
            change.row = m_ids.intern(id.data());
            change.fields = client::FieldSet::all();
            change.values = values();
            all.changes.push_back(change);
            plain.push_back({id, change.values});
        }
        all.ids = m_ids.table();
        all.texts = m_texts.table();
    }

    /// New states, progress and times of that many devices, or of all where there are fewer.
    client::MirrorUpdate someChanges(int most)
    {
        const int count = std::min(most, int(all.changes.size()));
        client::MirrorUpdate update{{}, m_ids.table(), m_texts.table(), 1, std::uint64_t(count)};
        std::vector<bool> named(all.changes.size(), false);
        while (int(update.changes.size()) < count) {
            const auto row = client::Row(below(int(all.changes.size())));
            if (named[row])
                continue;
            named[row] = true;
            client::RowChange change;
            change.row = row;
            for (const auto field : {client::Field::State, client::Field::Progress, client::Field::Seen})
                change.fields.add(field);
            change.values = values();
            update.changes.push_back(change);
        }
        return update;
    }

    /// All devices report four keys each: a text, a small integer, a real number, and a truth.
    client::MirrorUpdate keys()
    {
        client::TextIndex names;
        client::TextIndex texts;
        client::MirrorUpdate update{{}, m_ids.table(), m_texts.table(), 1, all.changes.size()};
        const client::KeyId region = static_cast<client::KeyId>(names.intern("region"));
        const client::KeyId load = static_cast<client::KeyId>(names.intern("load"));
        const client::KeyId ratio = static_cast<client::KeyId>(names.intern("ratio"));
        const client::KeyId ready = static_cast<client::KeyId>(names.intern("ready"));
        for (const auto& device : all.changes) {
            client::RowChange change;
            change.row = device.row;
            change.fields.add(client::Field::Keys);
            change.fields.add(client::Field::KeysWhole);
            change.values.keysWhole = true;
            change.firstKey = static_cast<std::uint32_t>(update.keys.size());
            change.keyCount = 4;
            using client::KeyCell;
            update.keys.push_back(
                {region, {KeyCell::ofText(texts.intern("region-" + std::to_string(below(12))))}});
            update.keys.push_back({load, {KeyCell::ofSmall(below(100))}});
            update.keys.push_back({ratio, {KeyCell(KeyCell::Kind::WideReal), below(1000) / 7.0}});
            update.keys.push_back(
                {ready, {KeyCell(below(2) == 0 ? KeyCell::Kind::False : KeyCell::Kind::True)}});
            update.changes.push_back(change);
        }
        update.keyNames = names.table();
        update.keyTexts = texts.table();
        return update;
    }

    client::MirrorUpdate all;
    std::vector<PlainDevice> plain;

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    client::TextId pick(const char* prefix, int count)
    {
        return m_texts.intern(prefix + std::to_string(below(count)));
    }
    client::DeviceValues values()
    {
        client::DeviceValues device;
        device.model = pick("rpi", 8);
        device.softwareName = pick("agent", 1);
        device.softwareVersion = pick("2.0.", 40);
        device.desiredVersion = below(3) == 0 ? pick("2.1.", 2) : 0;
        device.job = pick("0193c4d2-0000-7000-8000-00000000000", 5);
        device.package = pick("agent@2.1.", 3);
        device.groups = pick("group-", 60);
        device.seen = nowMs - below(600'000);
        device.state = client::DeviceState(below(int(executionStateCount) + 1));
        device.phase = Phase(below(6));
        device.progress = static_cast<std::int8_t>(below(102) - 1);
        device.online = Presence(below(3));
        return device;
    }

    std::mt19937 m_random;
    client::TextIndex m_ids;
    client::TextIndex m_texts;
};

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
void measureKeys(const std::string& size, Fleet& fleet, const client::FleetMirror& without)
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
    Watched(Fleet& fleet, const char* query, DeviceColumn column)
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

    Fleet& changing;
    client::FleetMirror mirror;
    DeviceModel model;
};

void measureGrowth(Fleet& small, Fleet& large)
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

void measureChanges(const std::string& size, Fleet& fleet, client::FleetMirror& mirror)
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
void measureSnapshots(const std::string& size, Fleet& fleet, client::FleetMirror& mirror)
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
    Fleet fleet(count);
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
    Fleet small(10'000);
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
        Fleet few(10'000);
        Fleet many(1'000'000);
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
