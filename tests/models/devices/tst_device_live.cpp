// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/local_fleet.h"
#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/fleet_link.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

class TestDeviceLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        client::LocalFleetOptions options;
        options.devices = 6;
        options.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
        options.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
        auto started = client::LocalFleet::start(options);
        QVERIFY2(started, started ? "" : started.error().message.c_str());
        m_fleet = *std::move(started);
    }
    void cleanupTestCase() { m_fleet.reset(); }

    void fleetThatIsOpenedFillsTheTable()
    {
        FleetLink link;
        DeviceModel model(link);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeviceFilter filter(model, link);
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return model.rowCount() == 6 && model.isSettled(); }));
        filter.setText(QStringLiteral("online and rpi4"));
        QVERIFY(test::waitFor([&] { return model.isSettled() && model.rowCount() > 0; }));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.idAt(row).starts_with("rpi4"));
        // Opened once more: nothing of before remains, and all of it comes back.
        QVERIFY(link.open(m_fleet->profile()));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(test::waitFor([&] { return model.isSettled() && model.rowCount() > 0; }));
    }

    void serviceAnswersWhatTheMirrorCannot()
    {
        FleetLink link;
        DeviceModel model(link);
        DeviceFilter filter(model, link);
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return model.rowCount() == 6; }));
        QVERIFY(test::waitFor([&] { return link.mirror().onlineCount() == 6; }));
        filter.setText(QStringLiteral("reported.hardwareModel != rpi4"));
        QVERIFY(
            test::waitFor([&] { return model.isSettled() && !filter.isAsking() && model.rowCount() < 6; }));
        QVERIFY2(!filter.problem(), filter.problem() ? qPrintable(filter.problem()->sentence) : "");
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.idAt(row).starts_with("rpi4"));
    }

private:
    std::unique_ptr<client::LocalFleet> m_fleet;
};

QTEST_GUILESS_MAIN(TestDeviceLive)
#include "tst_device_live.moc"
