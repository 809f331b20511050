// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/mirror_bed.h"
#include "models/devices/device_filter.h"
#include "models/devices/facet_model.h"
#include "models/devices/random_fleet.h"
#include "views/devices/device_menus.h"
#include "views/devices/device_table.h"
#include "views/devices/facet_pane.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace drydock::views;

namespace {

TimePoint now()
{
    return fromMilliseconds(test::RandomFleet::now);
}

/// How often a widget is painted.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget& widget) { widget.installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

class TestDeviceViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    /// Else it is done by a timer of the view, which asks for a second frame after the first.
    void otherRowsAreLaidOutBeforeTheNextFrame()
    {
        test::RandomFleet fleet{7, 10, 40, 40};
        DeviceModel devices(fleet.mirror(), now);
        DeviceFilter filter(devices, fleet.mirror(), [](const auto&, const QObject*, const auto&) {});
        DeviceTable table(m_theme, devices);
        table.resize(900, 120); // so that it scrolls, before and after
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        drain();

        const int before = table.verticalScrollBar()->maximum();
        int rowsWhenInstalled = -1;
        connect(&devices, &DeviceModel::installed, this,
                [&] { rowsWhenInstalled = table.verticalScrollBar()->maximum(); });
        filter.setText(QStringLiteral("model = rpi4"));
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled() && rowsWhenInstalled >= 0; }));
        drain();
        QVERIFY(table.verticalScrollBar()->maximum() < before);
        QCOMPARE(rowsWhenInstalled, table.verticalScrollBar()->maximum());
    }

    void newRowsArePaintedOnce()
    {
        test::RandomFleet fleet{7, 40, 400, 4000};
        DeviceModel devices(fleet.mirror(), now);
        DeviceFilter filter(devices, fleet.mirror(), [](const auto&, const QObject*, const auto&) {});
        DeviceTable table(m_theme, devices);
        table.resize(900, 700);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        drain();
        FacetModel facets(devices, filter);
        FacetPane pane(m_theme, facets);
        pane.resize(200, 1400); // all of it
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        for (const char* query : {"model = rpi4", "model = none", "version > 1"}) {
            drain();
            PaintCount ofTable(*table.viewport());
            PaintCount ofPane(*pane.viewport());
            filter.setText(QString::fromLatin1(query));
            QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
            drain();
            QCOMPARE(ofTable.count(), 1);
            // Of what is chosen at once, of the numbers once they were counted.
            QVERIFY2(ofPane.count() <= 2, qPrintable(QString::number(ofPane.count())));
        }
    }

    void selectionAndCurrentRowStayWithTheirDevicesWhereOthersGo()
    {
        test::RandomFleet fleet{7, 40, 400, 4000};
        DeviceModel devices(fleet.mirror(), now);
        DeviceFilter filter(devices, fleet.mirror(), [](const auto&, const QObject*, const auto&) {});
        DeviceTable table(m_theme, devices);
        table.resize(900, 700);
        table.show();
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        std::vector<client::Row> kept;
        std::vector<client::Row> all;
        for (int row = 0; row < 60; row += 3) {
            const QModelIndex index = devices.QAbstractTableModel::index(row, int(DeviceColumn::Id));
            table.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            all.push_back(devices.rowAt(row));
            if (index.siblingAtColumn(int(DeviceColumn::Model)).data().toString() == QStringLiteral("rpi4")) {
                table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
                kept.push_back(devices.rowAt(row));
            }
        }
        QVERIFY(kept.size() > 2 && kept.size() < all.size());
        QCOMPARE(table.selectedRows(), all);
        filter.setText(QStringLiteral("model = rpi4"));
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        QCOMPARE(table.selectedRows(), kept);
        QCOMPARE(devices.rowAt(table.currentIndex().row()), kept.back());
        table.sortByColumn(int(DeviceColumn::Seen), Qt::DescendingOrder);
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        auto sorted = table.selectedRows();
        std::ranges::sort(sorted);
        std::ranges::sort(kept);
        QCOMPARE(sorted, kept);
    }

    void facetsShowOnceThereIsSomethingToChoose()
    {
        test::RandomFleet fleet{7};
        DeviceModel devices(fleet.mirror(), now);
        DeviceFilter filter(devices, fleet.mirror(), [](const auto&, const QObject*, const auto&) {});
        FacetModel facets(devices, filter);
        FacetPane pane(m_theme, facets);
        const int group = int(Facet::Group);
        QVERIFY(pane.isRowHidden(group, {}));
        devices.applyChanges(fleet.change(40, 40));
        QVERIFY(QTest::qWaitFor([&] { return facets.rowCount(facets.index(group, 0)) > 0; }));
        QVERIFY(!pane.isRowHidden(group, {}));
        QVERIFY(pane.isExpanded(facets.index(group, 0)));
    }

    void reportedKeyIsChosenAsAColumnAndComesBackWithTheOthers()
    {
        const client::FleetMirror mirror = reporters();
        DeviceModel devices(mirror, now);
        DeviceTable table(m_theme, devices);
        ColumnsMenu menu(table);
        QSignalSpy changed(&menu, &ColumnsMenu::columnsChanged);
        Q_EMIT menu.aboutToShow();
        QAction* const keys = menu.actions().last();
        QCOMPARE(keys->text(), QStringLiteral("Reported keys"));
        QStringList names;
        for (const QAction* action : keys->menu()->actions())
            names += action->text();
        QCOMPARE(names, (QStringList{"load", "region", "ro&&om"}));
        keys->menu()->actions().at(1)->trigger();
        keys->menu()->actions().at(0)->trigger();
        QCOMPARE(changed.size(), 2);
        QVERIFY(QTest::qWaitFor([&] { return devices.isSettled(); }));
        QCOMPARE(devices.keyColumns(), (std::vector<std::string>{"region", "load"}));
        QCOMPARE(devices.index(0, deviceColumnCount).data().toString(), QStringLiteral("eu"));
        table.setColumnHidden(int(DeviceColumn::Job), true);
        table.setColumnWidth(deviceColumnCount, 222);
        table.sortByColumn(deviceColumnCount + 1, Qt::DescendingOrder);
        QCOMPARE(devices.order().key, std::string("load"));

        DeviceModel others(mirror, now);
        DeviceTable other(m_theme, others);
        other.restoreColumns(table.columnState());
        QCOMPARE(others.keyColumns(), devices.keyColumns());
        QVERIFY(other.isColumnHidden(int(DeviceColumn::Job)));
        QCOMPARE(other.columnWidth(deviceColumnCount), 222);
        QCOMPARE(others.order(), devices.order());

        Q_EMIT menu.aboutToShow();
        menu.actions().last()->menu()->actions().at(0)->trigger();
        QCOMPARE(devices.keyColumns(), (std::vector<std::string>{"region"}));
        QCOMPARE(devices.order(), RowSort{});
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), int(DeviceColumn::Id));
    }

    void columnsThatWereKeptBeforeThereWereKeysComeBack()
    {
        const client::FleetMirror mirror = reporters();
        DeviceModel devices(mirror, now);
        DeviceTable table(m_theme, devices);
        table.setColumnHidden(int(DeviceColumn::Job), true);
        const QByteArray before = table.horizontalHeader()->saveState();
        DeviceModel others(mirror, now);
        DeviceTable other(m_theme, others);
        for (const QByteArray& rubbish :
             {QByteArray(), QByteArray("x"), table.columnState().left(9), QByteArray(100, '\xff')})
            other.restoreColumns(rubbish);
        QVERIFY(others.keyColumns().empty());
        other.restoreColumns(before);
        QVERIFY(other.isColumnHidden(int(DeviceColumn::Job)));
    }

private:
    static client::FleetMirror reporters()
    {
        client::MirrorWriter writer;
        const nlohmann::json reported{{"region", "eu"}, {"load", 7}, {"ro&om", "b"}};
        client::apply(writer, client::digest(1, {client::change("dev-1", 1, 1, {{"reported", reported}})}));
        client::FleetMirror mirror;
        (void)mirror.apply(writer.tryTake().value());
        return mirror;
    }

    /// All that was put off: layouts of views wait for a timer.
    static void drain()
    {
        for (int i = 0; i < 10; ++i)
            QTest::qWait(1);
    }

    ThemeSource m_theme;
};

QTEST_MAIN(TestDeviceViews)
#include "tst_device_views.moc"
