// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_selection.h"
#include "models/devices/random_fleet.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

namespace {

struct Table
{
    test::RandomFleet fleet{13, 10, 60, 60};
    DeviceModel devices{fleet.mirror(), [] { return fromMilliseconds(test::RandomFleet::now); }};
    QAbstractItemModelTester tester{&devices, QAbstractItemModelTester::FailureReportingMode::QtTest};
    DeviceSelection selection{devices};

    bool settle()
    {
        return QTest::qWaitFor([this] { return devices.isSettled(); });
    }
};

} // namespace

class TestDeviceSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksSelectAsInAnyTable()
    {
        Table table;
        QVERIFY(table.settle());
        DeviceSelection& selection = table.selection;
        const auto at = [&](int position) { return table.devices.rowAt(position); };
        selection.select(4);
        selection.extendTo(7);
        QCOMPARE(selection.count(), std::size_t(4));
        QCOMPARE(*selection.current(), at(7));
        selection.extendTo(2);
        QVERIFY((selection.shownRows() == std::vector<client::Row>{at(2), at(3), at(4)}));
        selection.toggle(9);
        selection.toggle(3);
        QVERIFY((selection.shownRows() == std::vector<client::Row>{at(2), at(4), at(9)}));
        selection.extendTo(5, true);
        QVERIFY((selection.shownRows() == std::vector<client::Row>{at(2), at(3), at(4), at(5), at(9)}));
        selection.moveTo(1);
        QCOMPARE(*selection.current(), at(1));
        QCOMPARE(selection.count(), std::size_t(5));
        selection.clear();
        QCOMPARE(selection.count(), std::size_t(0));
    }

    void devicesStaySelectedWhereverTheyGo()
    {
        Table table;
        QVERIFY(table.settle());
        const client::Row row = table.devices.rowAt(5);
        table.selection.select(5);
        QSignalSpy changed(&table.selection, &DeviceSelection::changed);
        table.devices.sort(int(DeviceColumn::Id), Qt::DescendingOrder);
        QVERIFY(table.settle());
        table.devices.setQuery(*Query::parse("id = nothing"));
        QVERIFY(table.settle());
        QVERIFY(table.selection.contains(row));
        QVERIFY(table.selection.shownRows().empty());
        table.devices.setQuery({});
        QVERIFY(table.settle());
        QVERIFY(table.selection.shownRows() == std::vector<client::Row>{row});
        QCOMPARE(changed.size(), 0);
    }

    void allOfThemAreABitEach()
    {
        Table table;
        QVERIFY(table.settle());
        table.selection.selectAll();
        QCOMPARE(table.selection.count(), std::size_t(table.devices.rowCount()));
    }

    void anotherMirrorBeginsWithNothingSelected()
    {
        Table table;
        QVERIFY(table.settle());
        table.selection.select(3);
        table.devices.startOver();
        QCOMPARE(table.selection.count(), std::size_t(0));
        QVERIFY(!table.selection.current());
    }
};

QTEST_GUILESS_MAIN(TestDeviceSelection)
#include "tst_device_selection.moc"
