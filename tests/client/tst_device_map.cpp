// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"
#include "client/feed_sequence.h"

#include <QTest>

using namespace drydock;
using namespace drydock::client;
using wire::ChangeDigest;
using wire::DevicePage;
using Verdict = FeedSequence::Verdict;

namespace {

DevicePage pageAt(std::uint64_t cursor, const std::vector<nlohmann::json>& rows)
{
    DevicePage page = DevicePage::withColumns({"id", "incarnation", "version", "model", "softwareVersion"});
    page.cursor = cursor;
    for (const nlohmann::json& row : rows)
        page.append(row);
    return page;
}

nlohmann::json row(const char* id, unsigned incarnation, unsigned version, const char* software)
{
    return {{"id", id},
            {"incarnation", incarnation},
            {"version", version},
            {"model", "rpi4"},
            {"softwareVersion", software}};
}

ChangeDigest change(std::uint64_t cursor, unsigned incarnation, unsigned version, nlohmann::json fields)
{
    return {1, cursor, cursor, {{"dev-1", incarnation, version, false, std::move(fields)}}};
}

ChangeDigest deletion(std::uint64_t cursor, unsigned incarnation)
{
    return {1, cursor, cursor, {{"dev-1", incarnation, 0, true, nlohmann::json::object()}}};
}

std::string software(const DeviceMap& map)
{
    return map.devices().contains("dev-1") ? deviceText(map.devices().at("dev-1"), "softwareVersion")
                                           : "none";
}

} // namespace

class TestDeviceMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newerVersionReplacesAndNamesTheDevice()
    {
        DeviceMap map;
        QCOMPARE(map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0")})), std::vector<std::string>{"dev-1"});
        QCOMPARE(map.apply(change(2, 1, 4, {{"softwareVersion", "2.0.0"}})),
                 std::vector<std::string>{"dev-1"});
        QCOMPARE(software(map), std::string("2.0.0"));
        QCOMPARE(deviceText(map.devices().at("dev-1"), "model"), std::string("rpi4"));
    }

    void olderVersionChangesNothing()
    {
        DeviceMap map;
        (void)map.apply(pageAt(5, {row("dev-1", 1, 4, "2.0.0")}));
        QVERIFY(map.apply(change(4, 1, 3, {{"softwareVersion", "1.0.0"}})).empty());
        QVERIFY(map.apply(pageAt(4, {row("dev-1", 1, 3, "1.0.0")})).empty());
        QCOMPARE(software(map), std::string("2.0.0"));
    }

    void presenceOfTheSameVersionGoesByCursor()
    {
        DeviceMap map;
        (void)map.apply(pageAt(5, {row("dev-1", 1, 4, "2.0.0")}));
        QVERIFY(!map.apply(change(6, 1, 4, {{"online", "NO"}})).empty());
        QVERIFY(map.apply(change(4, 1, 4, {{"online", "YES"}})).empty());
        QCOMPARE(deviceText(map.devices().at("dev-1"), "online"), std::string("NO"));
    }

    void higherIncarnationBeginsAnew()
    {
        DeviceMap map;
        (void)map.apply(pageAt(5, {row("dev-1", 1, 40, "2.0.0")}));
        QVERIFY(!map.apply(change(6, 2, 1, {{"softwareVersion", "1.0.0"}})).empty());
        QCOMPARE(software(map), std::string("1.0.0"));
        QVERIFY(!map.devices().at("dev-1").contains("model"));
    }

    void olderPageFillsWhatADigestDidNotBring()
    {
        DeviceMap map;
        (void)map.apply(change(6, 1, 4, {{"softwareVersion", "2.0.0"}}));
        QVERIFY(!map.apply(pageAt(5, {row("dev-1", 1, 3, "1.0.0")})).empty());
        QCOMPARE(software(map), std::string("2.0.0"));
        QCOMPARE(deviceText(map.devices().at("dev-1"), "model"), std::string("rpi4"));
    }

    void pageTellsWhatWasLostAlsoWhereALaterDigestCameFirst()
    {
        DeviceMap map;
        (void)map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0")}));
        map.missed(); // version 4: another model
        map.beginFetch();
        (void)map.apply(change(6, 1, 5, {{"softwareVersion", "3.0.0"}}));
        nlohmann::json between = row("dev-1", 1, 4, "1.0.0");
        between["model"] = "rpi5";
        QCOMPARE(map.apply(pageAt(5, {between})), std::vector<std::string>{"dev-1"});
        QCOMPARE(deviceText(map.devices().at("dev-1"), "model"), std::string("rpi5"));
        QCOMPARE(software(map), std::string("3.0.0"));
        QVERIFY(map.devices().at("dev-1").at("version") == 5);
    }

    void pageThatWasAskedForBeforeALossChangesNothingNewer_data()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::newRow("lost after the page was asked for") << false;
        QTest::newRow("a fetch is complete since") << true;
    }

    void pageThatWasAskedForBeforeALossChangesNothingNewer()
    {
        QFETCH(const bool, confirmed);
        DeviceMap map;
        (void)map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0")}));
        (void)map.apply(change(6, 1, 5, {{"softwareVersion", "3.0.0"}}));
        map.missed();
        if (confirmed) {
            map.beginFetch();
            map.confirm();
        }
        QVERIFY(map.apply(pageAt(5, {row("dev-1", 1, 4, "2.0.0")})).empty());
        QCOMPARE(software(map), std::string("3.0.0"));
    }

    void lossDuringAFetchIsNotConfirmedByIt()
    {
        DeviceMap map;
        (void)map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0")}));
        map.missed();
        map.beginFetch();
        map.missed(); // version 4: other software
        map.confirm();
        (void)map.apply(change(7, 1, 5, {{"model", "rpi5"}}));
        map.beginFetch();
        QVERIFY(!map.apply(pageAt(6, {row("dev-1", 1, 4, "2.0.0")})).empty());
        QCOMPARE(software(map), std::string("2.0.0"));
        QCOMPARE(deviceText(map.devices().at("dev-1"), "model"), std::string("rpi5"));
    }

    void deletionOutlivesAnOlderPageButNotANewIncarnation()
    {
        DeviceMap map;
        (void)map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0")}));
        QVERIFY(!map.apply(deletion(4, 1)).empty());
        QVERIFY(map.apply(pageAt(2, {row("dev-1", 1, 3, "1.0.0")})).empty());
        QCOMPARE(software(map), std::string("none"));
        QVERIFY(!map.apply(pageAt(6, {row("dev-1", 2, 1, "2.0.0")})).empty());
        QVERIFY(map.apply(deletion(5, 1)).empty());
        QCOMPARE(software(map), std::string("2.0.0"));
    }

    void fullSnapshotDropsWhatItDoesNotName()
    {
        DeviceMap map;
        (void)map.apply(pageAt(1, {row("dev-1", 1, 3, "1.0.0"), row("dev-2", 1, 3, "1.0.0")}));
        map.beginSnapshot();
        (void)map.apply(pageAt(9, {row("dev-2", 1, 3, "1.0.0")}));
        QCOMPARE(map.endSnapshot(), std::vector<std::string>{"dev-1"});
        QCOMPARE(map.devices().size(), std::size_t(1));
    }

    void sequenceTellsHolesRepetitionsAndRestarts()
    {
        FeedSequence sequence;
        const auto now = FeedSequence::Instant{};
        QCOMPARE(sequence.hear(1, 10, now), Verdict::Next);
        QCOMPARE(sequence.hear(1, 11, now), Verdict::Next);
        QCOMPARE(sequence.hear(1, 11, now), Verdict::Repeated);
        QCOMPARE(sequence.hear(1, 13, now), Verdict::Hole);
        QCOMPARE(sequence.hear(1, 14, now), Verdict::Next);
        QCOMPARE(sequence.hear(2, 1, now), Verdict::OtherEpoch);
        QCOMPARE(sequence.hear(2, 2, now), Verdict::Next);
    }

    void silenceBeginsFiveSecondsAfterTheLastHeartbeat()
    {
        FeedSequence sequence;
        const auto now = FeedSequence::Instant{} + std::chrono::hours(1);
        QCOMPARE(sequence.hear(1, 1, now), Verdict::Next);
        QVERIFY(!sequence.isSilent(now + std::chrono::milliseconds(4999)));
        QVERIFY(sequence.isSilent(now + std::chrono::seconds(5)));
        QCOMPARE(sequence.hear(1, 2, now + std::chrono::seconds(6)), Verdict::Next);
        QVERIFY(!sequence.isSilent(now + std::chrono::seconds(7)));
    }
};

QTEST_GUILESS_MAIN(TestDeviceMap)
#include "tst_device_map.moc"
