// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/bench.h"
#include "models/connections/local_fleet_model.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using State = LocalFleetModel::State;
using StepState = LocalFleetModel::StepState;

namespace {

client::LocalFleetOptions options()
{
    client::LocalFleetOptions made;
    made.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
    made.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
    return made;
}

StepState stepState(const LocalFleetModel& fleet, int step)
{
    return fleet.index(step).data(LocalFleetModel::StepStateRole).value<StepState>();
}

} // namespace

class TestLocalFleetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fleetIsOpenedWhenItIsReadyAndClosedWhenItEnds()
    {
        test::ConnectionBench bench;
        LocalFleetModel fleet(bench.connector, options());
        const QAbstractItemModelTester tester(&fleet);
        fleet.setSize(6);
        QSignalSpy ready(&fleet, &LocalFleetModel::ready);
        bool sawService = false;
        connect(&fleet, &LocalFleetModel::dataChanged, this, [&] {
            if (stepState(fleet, 1) == StepState::Active) {
                sawService = true;
                QCOMPARE(stepState(fleet, 0), StepState::Done);
                QCOMPARE(stepState(fleet, 2), StepState::Waiting);
            }
        });
        fleet.start();
        QVERIFY(fleet.state() == State::Starting);
        QVERIFY(test::waitFor([&] { return ready.count() == 1 || fleet.state() == State::Failed; }));
        QVERIFY2(ready.count() == 1, qPrintable(fleet.trouble().details));
        QVERIFY(sawService);
        QCOMPARE(stepState(fleet, 2), StepState::Done);
        QVERIFY(test::waitFor([&] { return bench.link.mirror().onlineCount() == 6; }));
        QVERIFY(!bench.link.profile().signingKey.empty());
        QVERIFY(!bench.store.lastUsed()); // it will not be there next time

        // The same fleet as somebody connects to theirs: every step of the test passes, and it is opened.
        const auto password = client::readPasswordFile(bench.link.profile().passwordFile);
        QVERIFY(password);
        bench.draft().setValue(ConnectionDraft::Field::Broker,
                               QString::fromStdString(bench.link.profile().broker));
        bench.draft().setValue(ConnectionDraft::Field::Password, QString::fromStdString(*password));
        QSignalSpy connecting(&bench.setup, &ConnectionSetup::connecting);
        QSignalSpy tested(&bench.setup.test(), &ConnectionTest::ended);
        bench.setup.testAndConnect();
        QVERIFY(test::waitFor([&] { return tested.count() == 1; }));
        QVERIFY2(bench.setup.test().hasPassed(), qPrintable(bench.setup.test().report()));
        QCOMPARE(connecting.count(), 1);
        // Until its password is read, the fleet before is open, with as many devices.
        QVERIFY(test::waitFor([&] { return bench.list.index(0).data(ConnectionList::IsOpenRole).toBool(); }));
        QVERIFY(test::waitFor([&] { return bench.link.mirror().onlineCount() == 6; }));

        fleet.stop();
        QVERIFY(test::waitFor([&] { return fleet.state() == State::Idle; }));
        QVERIFY(!bench.link.isOpen());
    }

    void missingBrokerIsSaidInWords()
    {
        test::ConnectionBench bench;
        client::LocalFleetOptions without = options();
        without.brokerProgram = "/nowhere/mosquitto";
        LocalFleetModel fleet(bench.connector, without);
        fleet.start();
        QVERIFY(test::waitFor([&] { return fleet.state() == State::Failed; }));
        QVERIFY(fleet.trouble().nextStep.contains(QStringLiteral("apt install mosquitto")));
        QCOMPARE(stepState(fleet, 0), StepState::Failed);
        QVERIFY(!bench.link.isOpen());
    }

    void startThatIsStoppedLeavesNothing()
    {
        test::ConnectionBench bench;
        LocalFleetModel fleet(bench.connector, options());
        fleet.start();
        fleet.stop();
        QVERIFY(test::waitFor([&] { return fleet.state() == State::Idle; }));
        QVERIFY(fleet.trouble().title.isEmpty());
        QVERIFY(!bench.link.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestLocalFleetModel)
#include "tst_local_fleet_model.moc"
