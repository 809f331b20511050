// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/groups_fixture.h"
#include "replica/target_list.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <ctime>

using namespace drydock;
using namespace drydock::replica;

/// Groups of so many members that they are taken, and let go, in pieces.
class TestGroupsLists : public QObject, private GroupsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void manyNamedDevicesAreSettledByAPass()
    {
        std::vector<DeviceId> ids;
        for (int i = 0; i < 2500; ++i) {
            report(i, "rpi4");
            ids.push_back(deviceId(i));
        }
        std::ranges::sort(ids);
        save();
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, ids, cache());
        QVERIFY(!groups().find(paris)->record.settled);
        QCOMPARE(groups().find(paris)->count, 2500U);
        passAll();
        QCOMPARE(namedBy(deviceId(2400)), std::string("paris"));
    }
    void longListIsTakenInPiecesAlsoAfterARestart()
    {
        const auto list = putInParts(25'000);
        report(3, "rpi4");
        report(4, "rpi4");
        save();
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(4), *DeviceId::parse("leaves")}, cache());
        groups().fill(paris, list);
        while (groups().find(paris)->count < 4'000)
            groups().pass(cache(), 3, now);
        QVERIFY(groups().find(paris)->count < 25'000U);
        QCOMPARE(groups().find(paris)->record.list, list);
        save();
        QVERIFY(m_bench->store->commit());
        m_bench->store->begin();
        m_bench->replica.discard();
        passAll();
        QCOMPARE(groups().find(paris)->count, 25'000U);
        QCOMPARE(m_bench->store->groups().count(paris), 25'000U);
        QVERIFY(groups().find(paris)->record.list.empty());
        QVERIFY(!isMember("leaves"));
        QCOMPARE(namedBy(deviceId(3)), std::string("paris"));
        QCOMPARE(namedBy(deviceId(4)), std::string("paris"));
    }
    void membersThatAreManyLeaveInPiecesAlsoAfterARestart_data()
    {
        QTest::addColumn<QString>("then");
        QTest::newRow("few are named instead") << "few";
        QTest::newRow("a query instead") << "query";
        QTest::newRow("deleted") << "deleted";
        QTest::newRow("deleted, and made anew of few") << "anew";
        QTest::newRow("deleted, and made anew of nobody") << "empty";
    }
    void membersThatAreManyLeaveInPiecesAlsoAfterARestart()
    {
        QFETCH(QString, then);
        report(3, "rpi4");
        report(4, "rpi3");
        save();
        groups().put(paris, {.title = "Paris"});
        groups().fill(paris, putInParts(12'000));
        passAll();
        QCOMPARE(namedBy(deviceId(3)), std::string("paris"));
        const bool isDeleted = then == "deleted" || then == "anew" || then == "empty";
        if (isDeleted)
            groups().remove(paris);
        else if (then == "query")
            groups().put(paris, dynamic("model = rpi3"));
        else
            groups().setMembers(paris, {deviceId(4)}, cache());
        for (int i = 0; i < 4; ++i)
            groups().pass(cache(), 3, now);
        const auto left = m_bench->store->groups().count(paris);
        QVERIFY(left > 0 && left < 12'000);
        if (then == "anew" || then == "empty")
            groups().put(paris, {.title = "Paris"});
        if (then == "anew")
            groups().setMembers(paris, {deviceId(4)}, cache());
        save();
        QVERIFY(m_bench->store->commit());
        m_bench->store->begin();
        m_bench->replica.discard();
        passAll();
        const bool isLeft = then == "few" || then == "query" || then == "anew";
        QCOMPARE(m_bench->store->groups().count(paris), std::uint64_t(isLeft ? 1 : 0));
        QCOMPARE(groups().find(paris) == nullptr, then == "deleted");
        if (then != "deleted")
            QCOMPARE(groups().find(paris)->count, std::uint64_t(isLeft ? 1 : 0));
        QCOMPARE(namedBy(deviceId(3)), std::string());
        QCOMPARE(namedBy(deviceId(4)), std::string(isLeft ? "paris" : ""));
    }
    void membersThatGoWhileAListIsTakenStayAway()
    {
        for (const int number : {0, 9'999, 3})
            report(number, "rpi4");
        save();
        groups().put(paris, {.title = "Paris"});
        groups().fill(paris, putInParts(12'000));
        while (groups().find(paris)->count == 0)
            groups().pass(cache(), 3, now);
        QVERIFY(isMember("dev-0") && !isMember("dev-9999"));
        QVERIFY(m_bench->replica.remove(deviceId(0), now));
        passAll();
        QCOMPARE(groups().find(paris)->count, 11'999U);
        QCOMPARE(m_bench->store->groups().count(paris), std::uint64_t(11'999));
    }
    /// Says how long a pass holds the core; judges nothing.
    void passOverManyDevices()
    {
        const int devices = qEnvironmentVariableIntValue("DRYDOCK_BENCH_DEVICES");
        if (devices == 0)
            QSKIP("set DRYDOCK_BENCH_DEVICES to measure");
        const auto timed = [](const char* what, const auto& call) {
            QElapsedTimer timer;
            timer.start();
            const auto processor = std::clock();
            call();
            qInfo("%s: %lld ms, %lld ms of the processor", what, static_cast<long long>(timer.elapsed()),
                  static_cast<long long>((std::clock() - processor) / (CLOCKS_PER_SEC / 1000)));
        };
        timed("devices that report", [&] { reportAll(devices); });
        timed("the same devices report again", [&] { reportAll(devices); });
        groups().put(paris, dynamic("model = rpi4 and version < 2.1 or attributes.site = paris"));
        timed("pass in which half of them join", [&] { longestPiece(); });
        timed("the same devices report with one dynamic group", [&] { reportAll(devices); });
        std::vector<DeviceId> ids;
        for (int i = 0; i < devices; ++i)
            ids.push_back(deviceId(i));
        std::ranges::sort(ids);
        const auto all = *GroupId::parse("all");
        groups().put(all, {.title = "all"});
        groups().fill(all, putInParts(devices));
        timed("members from a list, and a pass in which all join", [&] { longestPiece(); });
        timed("one more", [&] { groups().changeMembers(all, {*DeviceId::parse("one")}, {}, cache()); });
        timed("rows of a deleted group", [&] { groups().remove(all); });
        timed("pass in which all leave", [&] { longestPiece(); });
    }

private:
    bool isMember(const std::string& device)
    {
        const auto groupsOf = m_bench->store->groups().groupsOf(*DeviceId::parse(device));
        return std::ranges::find(groupsOf, paris) != groupsOf.end();
    }
    /// A list of the devices from 0 on; gives its id.
    std::string putInParts(int devices)
    {
        auto& table = m_bench->store->targets();
        auto made = newList({});
        for (int i = 0; i < devices;) {
            std::vector<std::string> ids;
            for (const int end = std::min(i + 10'000, devices); i < end; ++i)
                ids.push_back(deviceId(i).str());
            made = addedTo(i <= 10'000 ? "" : made.list, i <= 10'000 ? TargetListHead{} : made.part.list,
                           std::move(ids));
            table.save(made.list, made.part);
        }
        return made.list;
    }
    void reportAll(int devices)
    {
        for (int i = 0; i < devices; ++i) {
            report(i, i % 2 == 0 ? "rpi4" : "rpi3");
            if (i % 500 == 499)
                commit();
        }
        commit();
    }
    void commit()
    {
        save();
        QVERIFY(m_bench->store->commit());
        static_cast<void>(m_bench->replica.takeAnswers());
        static_cast<void>(m_bench->replica.takeOutgoing());
        m_bench->replica.trim(now);
        m_bench->store->begin();
    }
    void longestPiece()
    {
        qint64 longest = 0;
        while (groups().hasPass()) {
            QElapsedTimer timer;
            timer.start();
            groups().pass(cache(), 500, now);
            commit();
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("longest piece: %lld ms", static_cast<long long>(longest));
    }
};

QTEST_GUILESS_MAIN(TestGroupsLists)
#include "tst_groups_lists.moc"
