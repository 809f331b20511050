// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/mirror/mirror_bed.h"
#include "fleet/query.h"

#include <QTest>

#include <random>
#include <thread>

using namespace drydock;
using namespace drydock::client;
using Json = nlohmann::json;

namespace {

std::string textAt(const FleetMirror& mirror, const char* id, const Column<TextId> FleetSnapshot::*column)
{
    const auto row = mirror.find(id);
    return row ? std::string(mirror.snapshot().text((mirror.snapshot().*column)[*row])) : "none";
}

/// A service that changes devices at random, and tells of it in pages and digests that may cross.
class RandomFleet
{
public:
    explicit RandomFleet(unsigned seed) : m_random(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    Json columns(int device)
    {
        static const char* states[] = {"QUEUED", "IN_PROGRESS", "FAILED", "SUCCEEDED"};
        const State& state = m_devices[std::size_t(device)];
        return {
            {"id", "dev-" + std::to_string(device)},
            {"incarnation", state.incarnation},
            {"version", state.version},
            {"model", below(4) == 0 ? Json() : Json("model-" + std::to_string(below(3)))},
            {"softwareVersion", std::to_string(below(5)) + ".0.0"},
            {"state", below(5) == 0 ? Json() : Json(states[below(4)])},
            {"progress", below(3) == 0 ? Json() : Json(below(101))},
            {"online", below(2) == 0 ? "YES" : "NO"},
            {"groups", below(2) == 0 ? Json::array() : Json::array({"a", "b" + std::to_string(below(2))})},
            {"seen", below(1000)}};
    }

    wire::ChangeDigest nextDigest()
    {
        std::vector<wire::DeviceChange> changes;
        ++m_cursor;
        for (int i = below(4); i >= 0; --i) {
            const int device = below(int(m_devices.size()));
            State& state = m_devices[std::size_t(device)];
            if (below(8) == 0) {
                changes.push_back(
                    {"dev-" + std::to_string(device), state.incarnation, 0, true, Json::object()});
                state.version = 0;
                ++state.incarnation;
                continue;
            }
            Json fields = columns(device);
            if (state.version > 0) {
                for (const char* key : {"model", "state", "groups", "online"}) {
                    if (below(2) == 0)
                        fields.erase(key);
                }
            }
            // Presence changes without a version.
            state.version += state.version == 0 || below(3) > 0;
            changes.push_back({"dev-" + std::to_string(device), state.incarnation, state.version, false,
                               std::move(fields)});
        }
        return digest(m_cursor, std::move(changes));
    }

    wire::DevicePage nextPage()
    {
        wire::DevicePage page =
            wire::DevicePage::withColumns({"id", "incarnation", "version", "model", "softwareVersion",
                                           "state", "progress", "online", "groups", "seen"});
        page.cursor = m_cursor - std::uint64_t(below(2));
        for (int device = 0; device < int(m_devices.size()); ++device) {
            if (m_devices[std::size_t(device)].version > 0 && below(3) > 0)
                page.append(columns(device));
        }
        return page;
    }

private:
    struct State
    {
        std::uint64_t incarnation = 1;
        std::uint64_t version = 0;
    };
    std::mt19937 m_random;
    std::array<State, 9> m_devices{};
    std::uint64_t m_cursor = 2;
};

Json shown(const FleetMirror& mirror, const char* id)
{
    const FleetSnapshot& s = mirror.snapshot();
    const auto row = mirror.find(id);
    if (!row)
        return nullptr;
    const auto state = executionState(s.state[*row]);
    SnapshotFacts facts(s, {});
    facts.setRow(*row);
    Json groups = Json::array();
    for (std::size_t i = 0; i < facts.groupCount(); ++i)
        groups.push_back(facts.group(i));
    return {{"model", s.text(s.model[*row])},
            {"softwareVersion", s.text(s.softwareVersion[*row])},
            {"state", state ? toString(*state) : ""},
            {"progress", int(s.progress[*row])},
            {"online", toString(s.online[*row])},
            {"groups", groups},
            {"seen", s.seen[*row]}};
}

Json expected(const DeviceMap& map, const char* id)
{
    const auto found = map.devices().find(id);
    if (found == map.devices().end())
        return nullptr;
    const Json& row = found->second;
    const auto number = [&row](const char* key, int otherwise) {
        return row.contains(key) && row[key].is_number() ? row[key] : Json(otherwise);
    };
    return {{"model", deviceText(row, "model")},
            {"softwareVersion", deviceText(row, "softwareVersion")},
            {"state", deviceText(row, "state")},
            {"progress", number("progress", -1)},
            {"online", deviceText(row, "online").empty() ? "UNKNOWN" : deviceText(row, "online")},
            {"groups", row.contains("groups") && row["groups"].is_array() ? row["groups"] : Json::array()},
            {"seen", number("seen", 0)}};
}

} // namespace

class TestFleetMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAndPagesThatCrossGiveWhatTheMapGives_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void digestsAndPagesThatCrossGiveWhatTheMapGives()
    {
        QFETCH(const unsigned, seed);
        RandomFleet fleet(seed);
        MirrorWriter writer;
        FleetMirror mirror;
        DeviceMap map;
        bool inSnapshot = false;
        for (int step = 0; step < 120; ++step) {
            const int what = fleet.below(12);
            if (what == 0) {
                writer.beginSnapshot();
                map.beginSnapshot();
                inSnapshot = true;
            } else if (what == 1 && std::exchange(inSnapshot, false)) {
                writer.endSnapshot();
                (void)map.endSnapshot();
            } else if (what == 2) {
                const auto page = fleet.nextPage();
                apply(writer, page);
                (void)map.apply(page);
            } else {
                const auto next = fleet.nextDigest();
                apply(writer, next);
                (void)map.apply(next);
            }
            if (fleet.below(3) != 0)
                continue;
            (void)drain(writer, mirror);
            std::size_t online = 0;
            for (int device = 0; device < 9; ++device) {
                const std::string id = "dev-" + std::to_string(device);
                QCOMPARE(QString::fromStdString(shown(mirror, id.c_str()).dump()),
                         QString::fromStdString(expected(map, id.c_str()).dump()));
                online += deviceText(expected(map, id.c_str()), "online") == "YES";
            }
            QCOMPARE(mirror.deviceCount(), map.devices().size());
            QCOMPARE(mirror.onlineCount(), online);
        }
    }

    void changesOfOneDeviceBecomeOneWhileNobodyTakesThem()
    {
        MirrorWriter writer;
        for (unsigned i = 1; i <= 1000; ++i)
            apply(writer, digest(i, {change("dev-1", 1, i, {{"softwareVersion", std::to_string(i)}})}));
        const auto update = writer.tryTake();
        QVERIFY(update);
        QCOMPARE(update->changes.size(), std::size_t(1));
        QCOMPARE(update->messages, std::uint64_t(1000));
        FleetMirror mirror;
        QCOMPARE(mirror.apply(*update).added.size(), std::size_t(1));
        QCOMPARE(textAt(mirror, "dev-1", &FleetSnapshot::softwareVersion), std::string("1000"));
    }

    void millionChangesThatNobodyTakesWaitAsOneADevice()
    {
        constexpr unsigned devices = 10'000;
        constexpr unsigned rounds = 100;
        MirrorWriter writer;
        std::vector<std::string> ids;
        for (unsigned i = 0; i < devices; ++i)
            ids.push_back("dev-" + std::to_string(i));
        // The same changes of all, round by round, so that a value tells whether the last one won.
        std::size_t bytesAfterTheFirst = 0;
        for (unsigned round = 1; round <= rounds; ++round) {
            for (unsigned first = 0; first < devices; first += 500) {
                std::vector<wire::DeviceChange> changes;
                for (unsigned i = first; i < first + 500; ++i)
                    changes.push_back(change(ids[i].c_str(), 1, round,
                                             {{"softwareVersion", std::to_string(round % 7)},
                                              {"progress", (i + round) % 101},
                                              {"seen", i * 1000U + round}}));
                apply(writer, digest(round, std::move(changes)));
            }
            if (round == 1)
                bytesAfterTheFirst = writer.waitingBytes();
        }
        QCOMPARE(writer.waitingBytes(), bytesAfterTheFirst);
        const auto update = writer.tryTake();
        QVERIFY(update);
        QCOMPARE(update->changes.size(), std::size_t(devices));
        QCOMPARE(update->deviceChanges, std::uint64_t(devices) * rounds);
        FleetMirror mirror;
        (void)mirror.apply(*update);
        for (unsigned i = 0; i < devices; ++i) {
            const auto row = mirror.find(ids[i]);
            QVERIFY(row);
            QCOMPARE(mirror.snapshot().seen[*row], std::int64_t(i) * 1000 + rounds);
            QCOMPARE(int(mirror.snapshot().progress[*row]), int((i + rounds) % 101));
        }
        QCOMPARE(textAt(mirror, "dev-17", &FleetSnapshot::softwareVersion), std::to_string(rounds % 7));
    }

    void idsAreFoundWhileOthersAreAdded()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        apply(writer, digest(1, {change("dev-0", 1, 1, {})}));
        (void)drain(writer, mirror);
        std::jthread feed([&writer] {
            for (unsigned i = 1; i < 20'000; ++i)
                apply(writer, digest(i + 1, {change(("dev-" + std::to_string(i)).c_str(), 1, 1, {})}));
        });
        std::size_t lost = 0;
        while (mirror.deviceCount() < 20'000) {
            (void)drain(writer, mirror);
            const auto last = Row(mirror.deviceCount() - 1);
            lost += mirror.find("dev-" + std::to_string(last)) != last;
            lost += mirror.find("dev-0") != Row(0) || mirror.find("dev-20000").has_value();
        }
        QCOMPARE(lost, std::size_t(0));
    }

    void onlyFieldsWhoseValuesDifferCountAsChanged()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        apply(writer, digest(1, {change("dev-1", 1, 1, {{"model", "rpi4"}, {"progress", 10}})}));
        (void)drain(writer, mirror);
        apply(writer, digest(2, {change("dev-1", 1, 2, {{"model", "rpi4"}, {"progress", 11}})}));
        const MirrorChanges changes = drain(writer, mirror);
        QCOMPARE(changes.changed.size(), std::size_t(1));
        QVERIFY(changes.changed[0].fields == FieldSet(Field::Progress));
    }

    void deviceThatGoesAndComesBackKeepsItsRow()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        apply(writer, digest(1, {change("dev-1", 1, 1, {{"model", "rpi4"}}), change("dev-2", 1, 1, {})}));
        (void)drain(writer, mirror);
        const auto row = mirror.find("dev-1");
        apply(writer, digest(2, {{"dev-1", 1, 0, true, Json::object()}}));
        const MirrorChanges gone = drain(writer, mirror);
        QVERIFY(gone.removed == std::vector<Row>{*row});
        QVERIFY(!mirror.find("dev-1"));
        QCOMPARE(mirror.deviceCount(), std::size_t(1));
        apply(writer, digest(3, {change("dev-1", 2, 1, {{"softwareVersion", "2.0.0"}})}));
        QVERIFY(drain(writer, mirror).added == std::vector<Row>{*row});
        QCOMPARE(textAt(mirror, "dev-1", &FleetSnapshot::model), std::string());
    }

    void snapshotThatAWorkerReadsStaysAsItWas()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        std::vector<wire::DeviceChange> all;
        for (int i = 0; i < 10'000; ++i)
            all.push_back(change(("dev-" + std::to_string(i)).c_str(), 1, 1, {{"model", "rpi4"}}));
        apply(writer, digest(1, std::move(all)));
        (void)drain(writer, mirror);
        const FleetSnapshot copy = mirror.snapshot();
        std::size_t wrong = 0;
        std::jthread reader([&wrong, copy] {
            for (int round = 0; round < 20; ++round) {
                for (Row row = 0; row < 10'000; ++row)
                    wrong += copy.text(copy.model[row]) != "rpi4" || !copy.ids[row].starts_with("dev-");
            }
        });
        for (unsigned i = 0; i < 200; ++i) {
            const std::string id = "dev-" + std::to_string(i * 37 % 10'000);
            apply(writer, digest(2 + i, {change(id.c_str(), 1, 2 + i, {{"model", "other"}}),
                                         change(("new-" + id).c_str(), 1, 1, {})}));
            (void)drain(writer, mirror);
        }
        reader.join();
        QCOMPARE(wrong, std::size_t(0));
        QCOMPARE(copy.rowCount(), std::size_t(10'000));
        QVERIFY(mirror.snapshot().rowCount() > copy.rowCount());
    }

    void queriesAskTheSnapshot()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        apply(writer, digest(1, {change("dev-1", 1, 1,
                                        {{"model", "rpi4"},
                                         {"softwareVersion", "2.0.3"},
                                         {"state", "FAILED"},
                                         {"reason", "STEP_TIMEOUT"},
                                         {"online", "YES"},
                                         {"groups", {"paris", "canary"}},
                                         {"progress", 41},
                                         {"seen", 1000}})}));
        (void)drain(writer, mirror);
        SnapshotFacts facts(mirror.snapshot(), fromMilliseconds(61'000));
        facts.setRow(*mirror.find("dev-1"));
        for (const char* text : {"model = rpi4 and version < 2.1 and online", "state = FAILED",
                                 "group = canary", "reason = STEP_TIMEOUT", "not group = lyon",
                                 "progress > 40", "seen < 2m and seen >= 1m", "par"})
            QVERIFY2(matches(*Query::parse(text), facts), text);
        for (const char* text : {"model = rpi3", "version > 2.1", "seen < 30s", "reported.region = eu"})
            QVERIFY2(!matches(*Query::parse(text), facts), text);
    }
};

QTEST_GUILESS_MAIN(TestFleetMirror)
#include "tst_fleet_mirror.moc"
