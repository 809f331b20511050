// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of 100,000 and of 1,000,000 devices costs: filling, filtering, sorting, changing. The limits
// are the same things done to plain arrays.
#include "bench/figures.h"
#include "client/mirror/fleet_mirror.h"
#include "models/devices/device_model.h"
#include "models/devices/row_filter.h"
#include "models/devices/row_index.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

using namespace drydock;
using namespace drydock::models;
using bench::figure;
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
    const auto filter = [&](const char* query) {
        const RowRequest request{
            mirror.snapshot(), *Query::parse(query), nullptr, {}, fromMilliseconds(nowMs), nullptr};
        return timed([&] { (void)filterRows(request, {}); });
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
    const RowRequest request{mirror.snapshot(), {}, nullptr, {}, fromMilliseconds(nowMs), nullptr};
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
        RowRequest sorted = request;
        sorted.sort.column = column;
        figure(
            "index " + size + ", sorted by " + name,
            [&] { return timed([&] { (void)buildRowIndex(sorted, ids, {}); }); }, sortPlain);
    }
}

void measureChanges(const std::string& size, Fleet& fleet, client::FleetMirror& mirror)
{
    DeviceModel model(mirror);
    waitFor(model);
    constexpr int changes = 20'000;
    std::vector<PlainDevice> plain = fleet.plain;
    client::MirrorUpdate update;
    figure(
        "apply 20,000 changes to " + size,
        [&] {
            update = fleet.someChanges(changes);
            return timed([&] { model.applyChanges(mirror.apply(update)); });
        },
        [&] {
            return timed([&] {
                for (const auto& change : update.changes)
                    plain[change.row].values = change.values;
            });
        });
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
        [&] { return timed([&] { std::vector<std::uint32_t> copy(plain.size()); }); });
}

void measure(int count)
{
    const std::string size = std::to_string(count);
    Fleet fleet(count);
    figure(
        "fill " + size,
        [&] {
            client::FleetMirror mirror;
            return timed([&] { (void)mirror.apply(fleet.all); });
        },
        [&] {
            std::vector<PlainDevice> plain;
            return timed([&] { plain = fleet.plain; });
        });
    client::FleetMirror mirror;
    (void)mirror.apply(fleet.all);
    measureFilters(size, mirror, fleet.plain);
    measureSorts(size, mirror, fleet.plain);
    measureChanges(size, fleet, mirror);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1) {
        for (int i = 1; i < argc; ++i)
            measure(std::atoi(argv[i]));
        return 0;
    }
    measure(100'000);
    measure(1'000'000);
    return 0;
}
