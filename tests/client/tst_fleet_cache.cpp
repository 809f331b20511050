// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_cache.h"
#include "client/mirror/mirror_bed.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::client;
using Json = nlohmann::json;

namespace {

Profile profileOf(const std::string& broker)
{
    Profile profile;
    profile.broker = broker;
    return profile;
}

/// What a console holds: the writer's half and the window's.
struct Picture
{
    MirrorWriter writer;
    FleetMirror mirror;

    void take()
    {
        if (const auto update = writer.tryTake())
            (void)mirror.apply(*update);
    }
    void hear(std::uint64_t cursor, std::vector<wire::DeviceChange> changes)
    {
        apply(writer, digest(cursor, std::move(changes)));
        take();
    }
    [[nodiscard]] std::string text(const char* id, const Column<TextId> FleetSnapshot::*column) const
    {
        const auto row = mirror.find(id);
        return row ? std::string(mirror.snapshot().text((mirror.snapshot().*column)[*row])) : "none";
    }
    [[nodiscard]] Presence online(const char* id) const { return mirror.snapshot().online[*mirror.find(id)]; }
};

void fill(Picture& picture, int devices = 3)
{
    std::vector<wire::DeviceChange> changes;
    for (int i = 1; i <= devices; ++i)
        changes.push_back(change("dev-" + std::to_string(i), 2, 5,
                                 {{"model", "rpi4"},
                                  {"softwareVersion", "2.0." + std::to_string(i)},
                                  {"state", "FAILED"},
                                  {"reason", "STEP_TIMEOUT"},
                                  {"groups", {"paris", "canary"}},
                                  {"progress", 41},
                                  {"online", i % 2 == 1 ? "YES" : "NO"},
                                  {"seen", 1000U + unsigned(i)}}));
    changes.push_back(change("dev-gone", 1, 1, {{"model", "nobody else has it"}}));
    picture.hear(7, std::move(changes));
    picture.hear(8, {{"dev-gone", 1, 0, true, Json::object()}});
}

std::string saved(const Picture& picture)
{
    const SavedFleetHead head{"here fleet", "store-1", 8, fromMilliseconds(1'700'000'000'000)};
    return encodeSavedFleet(head, picture.mirror.snapshot(), picture.writer.incarnations()).value();
}

} // namespace

class TestFleetCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesComeBackAsTheyWere()
    {
        Picture before;
        fill(before);
        const auto back = decodeSavedFleet(saved(before));
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QCOMPARE(back->head.identity, std::string("here fleet"));
        QCOMPARE(back->head.fleet, std::string("store-1"));
        QCOMPARE(back->head.cursor, std::uint64_t(8));
        QVERIFY(back->head.saved == fromMilliseconds(1'700'000'000'000));
        QCOMPARE(back->ids.size(), std::size_t(3));
        QVERIFY(std::ranges::find(back->texts, "nobody else has it") == back->texts.end());
        Picture after;
        after.writer.restore(*back);
        after.take();
        QCOMPARE(after.mirror.deviceCount(), std::size_t(3));
        QCOMPARE(after.text("dev-2", &FleetSnapshot::softwareVersion), std::string("2.0.2"));
        QCOMPARE(after.text("dev-2", &FleetSnapshot::groups), std::string("paris canary"));
        QCOMPARE(after.text("dev-2", &FleetSnapshot::reason), std::string("STEP_TIMEOUT"));
        QVERIFY(after.mirror.count(deviceState(ExecutionState::Failed)) == 3);
        QCOMPARE(after.mirror.snapshot().seen[*after.mirror.find("dev-3")], std::int64_t(1003));
    }

    void nobodyIsOnlineUntilThePictureIsConfirmed()
    {
        Picture before;
        fill(before);
        const auto back = decodeSavedFleet(saved(before));
        QVERIFY(back);
        Picture after;
        after.writer.restore(*back);
        after.take();
        QCOMPARE(after.mirror.onlineCount(), std::size_t(0));
        QVERIFY(after.online("dev-1") == Presence::Unknown);
        // What is told meanwhile holds; what nobody told of is as it was.
        after.hear(9, {change("dev-1", 2, 5, {{"online", "NO"}})});
        after.hear(9, {change("dev-2", 2, 6, {{"softwareVersion", "3.0.0"}})});
        QCOMPARE(after.text("dev-2", &FleetSnapshot::model), std::string("rpi4"));
        after.writer.confirm();
        after.take();
        QVERIFY(after.online("dev-1") == Presence::Offline);
        QVERIFY(after.online("dev-2") == Presence::Offline);
        QVERIFY(after.online("dev-3") == Presence::Online);
        QCOMPARE(after.mirror.onlineCount(), std::size_t(1));
    }

    void deviceOfAnotherLifeBringsNothingOfTheSavedOne()
    {
        Picture before;
        fill(before);
        const auto back = decodeSavedFleet(saved(before));
        Picture after;
        after.writer.restore(*back);
        after.take();
        after.hear(9, {{"dev-1", 2, 0, true, Json::object()}});
        after.hear(10, {change("dev-3", 3, 1, {{"model", "cm4"}})});
        after.writer.confirm();
        after.take();
        QVERIFY(!after.mirror.find("dev-1"));
        QCOMPARE(after.text("dev-3", &FleetSnapshot::softwareVersion), std::string());
        QVERIFY(after.online("dev-3") == Presence::Unknown);
    }

    void snapshotThatFollowsEndsWhatItDoesNotName()
    {
        Picture before;
        fill(before);
        const auto back = decodeSavedFleet(saved(before));
        Picture after;
        after.writer.restore(*back);
        wire::DevicePage page =
            wire::DevicePage::withColumns({"id", "incarnation", "version", "model", "online"});
        page.append(
            {{"id", "dev-2"}, {"incarnation", 1U}, {"version", 1U}, {"model", "cm4"}, {"online", "YES"}});
        page.append(
            {{"id", "dev-3"}, {"incarnation", 2U}, {"version", 9U}, {"model", "cm4"}, {"online", "YES"}});
        after.writer.beginSnapshot();
        after.writer.apply(wire::readPage(wire::encodeDevicePage(page).value()).value());
        after.writer.endSnapshot();
        after.writer.confirm();
        after.take();
        QVERIFY(!after.mirror.find("dev-1"));
        QCOMPARE(after.text("dev-3", &FleetSnapshot::model), std::string("cm4"));
        QVERIFY(after.online("dev-3") == Presence::Online);
        // A store that began anew: its lives are numbered from one again.
        QCOMPARE(after.text("dev-2", &FleetSnapshot::model), std::string("cm4"));
    }

    void fileThatIsCutShortAnywhereIsNone()
    {
        Picture picture;
        fill(picture, 40);
        const std::string whole = saved(picture);
        QVERIFY(decodeSavedFleet(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeSavedFleet(std::string_view(whole).substr(0, size)),
                     std::to_string(size).c_str());
        QVERIFY(!decodeSavedFleet(whole + "x"));
    }

    void fileWithAnyByteChangedIsNone()
    {
        Picture picture;
        fill(picture, 40);
        const std::string whole = saved(picture);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const int bit : {0, 3, 7}) {
                std::string damaged = whole;
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
                // A bit of the frame's head that nobody uses may change; what it holds may not.
                const auto back = decodeSavedFleet(damaged);
                QVERIFY(!back || back->bytes == decodeSavedFleet(whole)->bytes);
            }
        }
    }

    void fileIsItsOwnersAndOfItsFleet()
    {
        const QTemporaryDir directory;
        const std::filesystem::path path = directory.filePath("cache/fleets").toStdString();
        const FleetCache here(path, profileOf("mqtt://op.anna@broker.example"));
        const FleetCache there(path, profileOf("mqtt://op.anna@other.example"));
        QVERIFY(here.read().error().code == ErrorCode::NotFound);
        Picture picture;
        fill(picture);
        QVERIFY(here.write({{}, "store-1", 8, {}}, picture.mirror.snapshot(), picture.writer.incarnations()));
        const QFileInfo file(QString::fromStdString(here.path().string()));
        QCOMPARE(int(file.permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 0);
        QVERIFY(file.permissions().testFlag(QFile::ReadOwner));
        QVERIFY(here.read());
        // Another operator at the same broker knows the same devices.
        QVERIFY(FleetCache(path, profileOf("mqtt://op.olga@broker.example:1883")).read());
        QVERIFY(there.read().error().code == ErrorCode::NotFound);
        std::filesystem::copy_file(here.path(), there.path());
        QVERIFY(there.read().error().code == ErrorCode::InvalidArgument);
    }

    void fleetsOfLongAgoAreForgotten()
    {
        const QTemporaryDir directory;
        Picture picture;
        fill(picture);
        for (std::size_t i = 0; i < FleetCache::mostFleets + 3; ++i) {
            const FleetCache cache(directory.path().toStdString(),
                                   profileOf("mqtt://host-" + std::to_string(i)));
            QVERIFY(cache.write({}, picture.mirror.snapshot(), picture.writer.incarnations()));
            std::filesystem::last_write_time(cache.path(), std::filesystem::file_time_type::clock::now() -
                                                               std::chrono::hours(100 - i));
        }
        const FleetCache last(directory.path().toStdString(), profileOf("mqtt://last"));
        QVERIFY(last.write({}, picture.mirror.snapshot(), picture.writer.incarnations()));
        const auto files = std::filesystem::directory_iterator(directory.path().toStdString());
        QCOMPARE(std::size_t(std::distance(begin(files), end(files))), FleetCache::mostFleets);
        QVERIFY(last.read());
    }
};

QTEST_GUILESS_MAIN(TestFleetCache)
#include "tst_fleet_cache.moc"
