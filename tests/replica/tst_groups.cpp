// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_columns.h"
#include "replica/groups_fixture.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

namespace {

/// What a change digest says of a device's groups, "-" where it does not name them.
std::string groupsIn(const Replica::Saved& saved, const DeviceId& id)
{
    for (const auto& change : saved.changes) {
        if (change.id == id.str() && change.fields.contains("groups"))
            return change.fields["groups"].dump();
    }
    return "-";
}

} // namespace

class TestGroups : public QObject, private GroupsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void namedDeviceCarriesItsGroupAndLeavesIt()
    {
        report(1, "rpi4");
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(1), deviceId(2)}, cache());
        QCOMPARE(groupsIn(save(), deviceId(1)), std::string(R"(["paris"])"));
        QCOMPARE(groups().find(paris)->count, 2U);
        groups().changeMembers(paris, {}, {deviceId(1)}, cache());
        QCOMPARE(groupsIn(save(), deviceId(1)), std::string("[]"));
        QCOMPARE(groups().find(paris)->count, 1U);
    }
    void deviceThatAppearsLaterIsInTheGroupThatNamesIt()
    {
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(7)}, cache());
        report(7, "rpi4");
        QCOMPARE(groupsIn(save(), deviceId(7)), std::string(R"(["paris"])"));
    }
    void deviceFollowsTheQueryAsItChanges()
    {
        groups().put(paris, dynamic("model = rpi4"));
        report(1, "rpi4");
        report(2, "rpi3");
        const auto saved = save();
        QCOMPARE(groupsIn(saved, deviceId(1)), std::string(R"(["paris"])"));
        QCOMPARE(groupsIn(saved, deviceId(2)), std::string("[]")); // its first change tells all columns
        QCOMPARE(groups().find(paris)->count, 1U);
        report(2, "rpi4");
        QCOMPARE(groupsIn(save(), deviceId(2)), std::string(R"(["paris"])"));
        report(1, "rpi3");
        QCOMPARE(groupsIn(save(), deviceId(1)), std::string("[]"));
        QCOMPARE(groups().find(paris)->count, 1U);
        QCOMPARE(m_bench->store->groups().members(paris, {}, 9), std::vector{deviceId(2)});
    }
    void newQueryIsAskedOfAllDevicesInPieces()
    {
        for (int i = 0; i < 10; ++i)
            report(i, i < 6 ? "rpi4" : "rpi3");
        save();
        groups().put(paris, dynamic("model = rpi4"));
        QVERIFY(!groups().find(paris)->record.settled);
        groups().pass(cache(), 4, now);
        QCOMPARE(groups().find(paris)->count, 4U);
        passAll();
        QCOMPARE(groups().find(paris)->count, 6U);
        QVERIFY(groups().find(paris)->record.settled);
        groups().put(paris, dynamic("model = rpi3"));
        passAll();
        QCOMPARE(groups().find(paris)->count, 4U);
        QCOMPARE(namedBy(deviceId(1)), std::string());
        QCOMPARE(namedBy(deviceId(9)), std::string("paris"));
    }
    void passBeginsAnewAfterARestart()
    {
        for (int i = 0; i < 10; ++i)
            report(i, "rpi4");
        save();
        groups().put(paris, dynamic("model = rpi4"));
        groups().pass(cache(), 4, now);
        save();
        QVERIFY(m_bench->store->commit());
        m_bench->store->begin();
        m_bench->replica.discard();
        QVERIFY(groups().hasPass());
        passAll();
        QCOMPARE(groups().find(paris)->count, 10U);
        QCOMPARE(namedBy(deviceId(9)), std::string("paris"));
    }
    void failedTransactionLeavesNothing()
    {
        report(1, "rpi4");
        save();
        QVERIFY(m_bench->store->commit());
        m_bench->store->begin();
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        m_bench->store->rollback();
        m_bench->replica.discard();
        m_bench->store->begin();
        QVERIFY(groups().find(paris) == nullptr);
        QCOMPARE(namedBy(deviceId(1)), std::string());
    }
    void queryOfAGroupKnowsNoGroups()
    {
        report(1, "rpi4");
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(1)}, cache());
        const auto words = *GroupId::parse("words");
        groups().put(words, dynamic("paris")); // a bare word matches ids of groups elsewhere
        passAll();
        QCOMPARE(groups().find(words)->count, 0U);
    }
    void deletedGroupLeavesItsDevices()
    {
        for (int i = 0; i < 5; ++i)
            report(i, "rpi4");
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        groups().remove(paris);
        QVERIFY(groups().find(paris) == nullptr);
        passAll();
        QCOMPARE(namedBy(deviceId(3)), std::string());
        QVERIFY(groups().all().empty());
    }
    void groupMadeAnewWhileItIsDeletedIsWhole()
    {
        for (int i = 0; i < 6; ++i)
            report(i, "rpi4");
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        groups().remove(paris);
        groups().pass(cache(), 2, now);
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        QCOMPARE(groups().find(paris)->count, 6U);
        QCOMPARE(namedBy(deviceId(0)), std::string("paris"));
        QCOMPARE(namedBy(deviceId(5)), std::string("paris"));
    }
    void namedMembersBecomeAQueryAndBack()
    {
        report(1, "rpi4");
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(2), deviceId(9)}, cache());
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        QCOMPARE(m_bench->store->groups().members(paris, {}, 9), std::vector{deviceId(1)});
        QCOMPARE(groups().find(paris)->count, 1U);
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(2)}, cache());
        save();
        QCOMPARE(groups().find(paris)->count, 1U);
        QCOMPARE(namedBy(deviceId(1)), std::string());
    }
    void deletedDeviceLeavesItsGroups()
    {
        report(1, "rpi4");
        groups().put(paris, {.title = "Paris"});
        groups().setMembers(paris, {deviceId(1)}, cache());
        save();
        QVERIFY(m_bench->replica.remove(deviceId(1), now));
        QCOMPARE(groups().find(paris)->count, 0U);
        report(1, "rpi4");
        save();
        QCOMPARE(namedBy(deviceId(1)), std::string());
    }
    void deviceIsFoundByItsGroup()
    {
        report(1, "rpi4");
        groups().put(paris, dynamic("model = rpi4"));
        passAll();
        const DeviceFactsView facts(*cache().find(deviceId(1)), now);
        QVERIFY(matches(*Query::parse("group = paris"), facts));
        QVERIFY(!matches(*Query::parse("group != paris"), facts));
    }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
