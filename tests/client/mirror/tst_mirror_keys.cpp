// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/mirror/mirror_bed.h"
#include "client/mirror/saved_fleet.h"
#include "fleet/random_json.h"
#include "wire/reported_keys.h"

#include <QTest>

using namespace drydock;
using namespace drydock::client;
using Json = nlohmann::json;

namespace {

/// A window's half and the feed's, beside the picture that programs have.
struct Pictures
{
    MirrorWriter writer;
    FleetMirror mirror;
    DeviceMap map;

    void hear(const wire::ChangeDigest& digest)
    {
        const wire::TypedDigest typed = overTheWire(digest);
        writer.apply(typed);
        (void)map.apply(wire::toChangeDigest(typed));
    }
    void read(const wire::DevicePage& page)
    {
        const wire::TypedPage typed = overTheWire(page);
        writer.apply(typed);
        (void)map.apply(wire::toDevicePage(typed));
    }
    void miss()
    {
        writer.missed();
        map.missed();
    }
    void beginFetch()
    {
        writer.beginFetch();
        map.beginFetch();
    }
    void confirm()
    {
        writer.confirm();
        map.confirm();
    }
    MirrorChanges take(std::size_t most = std::numeric_limits<std::size_t>::max())
    {
        const auto update = writer.tryTake(most);
        return update ? mirror.apply(*update) : MirrorChanges();
    }

    /// The keys that the mirror has of a device: an empty array for what only the service shows.
    [[nodiscard]] Json keys(const std::string& id) const
    {
        const KeyTable& keys = mirror.snapshot().keys;
        Json result = Json::object();
        const auto row = mirror.find(id);
        for (const KeyId key : keys.keys()) {
            const KeyValue value = row ? keys.value(key, *row) : KeyValue();
            if (value.cell.isNone())
                continue;
            const std::string text = keys.textOf(value);
            result[std::string(keys.names[key])] =
                value.cell.kind() == KeyCell::Kind::Elsewhere ? Json::array()
                : value.cell.kind() == KeyCell::Kind::Text    ? Json(text)
                                                              : Json::parse(text);
        }
        return result;
    }
    [[nodiscard]] bool isWhole(const std::string& id) const
    {
        return mirror.snapshot().rowKeys[*mirror.find(id)].whole();
    }
};

wire::DevicePage pageOf(std::uint64_t cursor)
{
    auto page = wire::DevicePage::withColumns({"id", "incarnation", "version", "reported", "reportedWhole"});
    page.cursor = cursor;
    return page;
}

wire::DeviceChange change(const std::string& id, std::uint64_t version, Json fields)
{
    return {id, 1, version, false, std::move(fields)};
}

/// What becomes `after` where it is merged into `before`.
Json differenceOf(const Json& before, const Json& after)
{
    Json difference = Json::object();
    for (const auto& [path, value] : after.items()) {
        if (!before.contains(path) || before[path].dump() != value.dump())
            difference[path] = value;
    }
    for (const auto& [path, value] : before.items()) {
        if (!after.contains(path))
            difference[path] = nullptr;
    }
    return difference;
}

/// Devices that report, come and go, and a service whose digests get lost.
class Reporters
{
public:
    explicit Reporters(unsigned seed) : random(seed) {}

    struct Device
    {
        wire::ReportedKeys keys;
        std::uint64_t incarnation = 1;
        std::uint64_t version = 0; ///< 0: not there
    };

    wire::ChangeDigest next()
    {
        wire::ChangeDigest digest{1, ++m_cursor, m_cursor, {}};
        const std::size_t number = random.below(devices.size());
        Device& device = devices[number];
        const std::string id = "dev-" + std::to_string(number);
        if (device.version > 0 && random.oneIn(12)) {
            digest.changes.push_back({id, device.incarnation, 0, true, Json::object()});
            device = {{}, device.incarnation + 1, 0};
            return digest;
        }
        Json fields = Json::object();
        const bool begins = device.version++ == 0;
        if (begins || !random.oneIn(4)) {
            auto keys = wire::reportedKeys(random.object(false));
            keys.whole = !random.oneIn(5);
            if (Json difference = differenceOf(device.keys.values, keys.values); !difference.empty())
                fields["reported"] = difference;
            if (begins || keys.whole != device.keys.whole)
                fields["reportedWhole"] = keys.whole;
            device.keys = std::move(keys);
        }
        digest.changes.push_back({id, device.incarnation, device.version, false, std::move(fields)});
        return digest;
    }

    [[nodiscard]] wire::DevicePage page() const
    {
        wire::DevicePage page = pageOf(m_cursor);
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (devices[i].version > 0)
                page.append({{"id", "dev-" + std::to_string(i)},
                             {"incarnation", devices[i].incarnation},
                             {"version", devices[i].version},
                             {"reported", devices[i].keys.values},
                             {"reportedWhole", devices[i].keys.whole}});
            else
                page.deleted.push_back("dev-" + std::to_string(i));
        }
        return page;
    }

    testing::RandomJson random;
    std::array<Device, 6> devices;

private:
    std::uint64_t m_cursor = 0;
};

} // namespace

class TestMirrorKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverGetsLostAPictureThatIsCurrentIsTrue_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whateverGetsLostAPictureThatIsCurrentIsTrue()
    {
        QFETCH(const unsigned, seed);
        Reporters service(seed);
        Pictures pictures;
        pictures.miss();
        bool isLost = true;                   // something is missing that no page was asked for
        bool isNoticed = true;                // and the one who listens knows
        std::optional<wire::DevicePage> page; // on its way
        int compared = 0;
        for (int step = 0; step < 400; ++step) {
            const auto digest = service.next();
            if (service.random.oneIn(15)) {
                isLost = true;
                isNoticed = false;
            } else {
                if (!isNoticed)
                    pictures.miss();
                isNoticed = true;
                pictures.hear(digest);
            }
            if (page && service.random.oneIn(3)) {
                pictures.read(*page);
                page.reset();
                pictures.confirm();
            } else if (!page && isLost && isNoticed && service.random.oneIn(2)) {
                pictures.beginFetch();
                page = service.page();
                isLost = false;
            }
            if (service.random.oneIn(4))
                (void)pictures.take(1 + service.random.below(3));
            if (isLost || page)
                continue;
            while (pictures.writer.waitingBytes() > 0 && !pictures.take().isEmpty()) {
            }
            ++compared;
            for (std::size_t i = 0; i < service.devices.size(); ++i) {
                const std::string id = "dev-" + std::to_string(i);
                const auto& device = service.devices[i];
                QCOMPARE(pictures.mirror.find(id).has_value(), device.version > 0);
                QCOMPARE(pictures.map.devices().contains(id), device.version > 0);
                if (device.version == 0)
                    continue;
                QCOMPARE(pictures.keys(id).dump(), device.keys.values.dump());
                QCOMPARE(pictures.isWhole(id), device.keys.whole);
                const Json& row = pictures.map.devices().at(id);
                QCOMPARE(row.value("reported", Json::object()).dump(), device.keys.values.dump());
                QCOMPARE(row.at("reportedWhole").get<bool>(), device.keys.whole);
            }
        }
        QVERIFY(compared > 20);
    }

    void valuesComeBackAsTheyAreFromTheCache()
    {
        Pictures before;
        const Json keys = {{"region", "eu"},        {"load", 7},   {"negative", -5}, {"big", 8'000'000'000},
                           {"ratio", 0.1},          {"two", 2.0},  {"on", true},     {"off", false},
                           {"list", Json::array()}, {"empty", ""}, {"a.b", "within"}};
        before.hear({1,
                     1,
                     1,
                     {change("dev-1", 1, {{"reported", keys}, {"reportedWhole", true}}),
                      change("dev-2", 1, {{"reported", {{"region", "us"}}}})}});
        (void)before.take();
        QCOMPARE(before.keys("dev-1").dump(), keys.dump());
        const auto bytes = encodeSavedFleet({"here", "store", 1, {}}, before.mirror.snapshot(),
                                            before.writer.incarnations());
        QVERIFY(bytes);
        const auto saved = decodeSavedFleet(*bytes);
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        Pictures after;
        after.writer.restore(*saved);
        (void)after.take();
        QCOMPARE(after.keys("dev-1").dump(), keys.dump());
        QCOMPARE(after.keys("dev-2").dump(), Json({{"region", "us"}}).dump());
        QVERIFY(after.isWhole("dev-1"));
        QVERIFY(!after.isWhole("dev-2"));
        // What comes since is merged into it.
        after.hear({1, 2, 2, {change("dev-1", 2, {{"reported", {{"region", nullptr}, {"load", 8}}}})}});
        const auto changes = after.take();
        QVERIFY(changes.fields == FieldSet(Field::Keys));
        QVERIFY(!after.keys("dev-1").contains("region"));
        QCOMPARE(after.keys("dev-1")["load"].get<int>(), 8);
    }

    void serviceThatTellsNoKeysLeavesThemOpen()
    {
        Pictures pictures;
        auto page = wire::DevicePage::withColumns({"id", "incarnation", "version"});
        page.append({{"id", "dev-1"}, {"incarnation", 1U}, {"version", 1U}});
        pictures.read(page);
        (void)pictures.take();
        QVERIFY(!pictures.isWhole("dev-1"));
        QCOMPARE(pictures.mirror.snapshot().partialCount, std::size_t(1));
    }

    void keyBeyondTheLastColumnIsLeftToTheService()
    {
        Pictures pictures;
        const auto keyOf = [](std::size_t number) { return "key-" + std::to_string(number); };
        for (std::size_t i = 0; i <= KeyTable::mostColumns; ++i)
            pictures.hear({1,
                           i + 1,
                           i + 1,
                           {change("dev-" + std::to_string(i), 1,
                                   {{"reported", {{keyOf(i), "x"}}}, {"reportedWhole", true}})}});
        (void)pictures.take();
        QCOMPARE(pictures.mirror.snapshot().keys.keys().size(), KeyTable::mostColumns);
        QVERIFY(pictures.isWhole("dev-0"));
        const std::string last = "dev-" + std::to_string(KeyTable::mostColumns);
        QVERIFY(!pictures.isWhole(last));
        QCOMPARE(pictures.mirror.snapshot().partialCount, std::size_t(1));
        // A column that nobody needs any more makes room.
        pictures.hear({1,
                       900,
                       900,
                       {change("dev-0", 2, {{"reported", {{keyOf(0), nullptr}}}}),
                        change("dev-1", 2, {{"reported", {{"other", 1}}}})}});
        (void)pictures.take();
        QCOMPARE(pictures.keys("dev-1")["other"].get<int>(), 1);
        QVERIFY(pictures.isWhole("dev-1"));
    }

    void pathsForEverNewTakeNoMemoryForEver()
    {
        Pictures pictures;
        for (std::size_t i = 0; i < MirrorWriter::mostKeyNames + 10; ++i) {
            Json keys{{"key-" + std::to_string(i), 1}};
            if (i > 0)
                keys["key-" + std::to_string(i - 1)] = nullptr;
            pictures.hear(
                {1, i + 1, i + 1, {change("dev-1", i + 1, {{"reported", keys}, {"reportedWhole", true}})}});
        }
        const auto update = pictures.writer.tryTake();
        QVERIFY(update);
        QCOMPARE(update->keyNames.size(), MirrorWriter::mostKeyNames);
        (void)pictures.mirror.apply(*update);
        QVERIFY(!pictures.isWhole("dev-1"));
    }

    void garbageInPlaceOfKeysHarmsNothing()
    {
        Pictures pictures;
        const std::string endless(wire::longestReportedPath + 1, 'p');
        for (const Json& garbage :
             {Json("text"), Json(7), Json::array({1, 2}), Json(), Json{{"", 1}}, Json{{endless, 1}},
              Json{{"a", Json::object({{"b", Json::array({Json::object()})}})}},
              Json{{"a", std::string(wire::longestReportedText + 1, 'x')}}, Json{{"a", UINT64_MAX}}}) {
            auto page = pageOf(1);
            page.append({{"id", "dev-1"}, {"incarnation", 1U}, {"version", 1U}, {"reported", garbage}});
            pictures.read(page);
            pictures.hear({1, 1, 1, {change("dev-1", 1, {{"reported", garbage}, {"reportedWhole", "yes"}})}});
            (void)pictures.take();
            QVERIFY(!pictures.isWhole("dev-1"));
        }
    }

    void damagedKeysOfACacheAreRefused()
    {
        Pictures pictures;
        pictures.hear({1, 1, 1, {change("dev-1", 1, {{"reported", {{"region", "eu"}}}})}});
        (void)pictures.take();
        const FleetSnapshot& snapshot = pictures.mirror.snapshot();
        FleetSnapshot odd = snapshot;
        QVERIFY(
            odd.keys.set(0, 0, {KeyCell(KeyCell::Kind::WideReal), std::numeric_limits<double>::quiet_NaN()}));
        for (const FleetSnapshot* picture : {&snapshot, static_cast<const FleetSnapshot*>(&odd)}) {
            const auto bytes =
                encodeSavedFleet({"here", "store", 1, {}}, *picture, pictures.writer.incarnations());
            QVERIFY(bytes);
            QCOMPARE(decodeSavedFleet(*bytes).has_value(), picture == &snapshot);
        }
    }

    void copiesAreIndependent()
    {
        Pictures pictures;
        pictures.hear({1, 1, 1, {change("dev-1", 1, {{"reported", {{"load", 1}, {"ratio", 0.5}}}})}});
        (void)pictures.take();
        const FleetSnapshot copy = pictures.mirror.snapshot();
        pictures.hear({1, 2, 2, {change("dev-1", 2, {{"reported", {{"load", nullptr}, {"ratio", 0.25}}}})}});
        (void)pictures.take();
        QCOMPARE(pictures.keys("dev-1").dump(), std::string(R"({"ratio":0.25})"));
        QCOMPARE(copy.keys.textOf(copy.keys.value(*copy.keys.find("load"), 0)), std::string("1"));
        QCOMPARE(copy.keys.textOf(copy.keys.value(*copy.keys.find("ratio"), 0)), std::string("0.5"));
    }
};

QTEST_GUILESS_MAIN(TestMirrorKeys)
#include "tst_mirror_keys.moc"
