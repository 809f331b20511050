// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_model.h"
#include "models/devices/naive_rows.h"
#include "models/devices/random_fleet.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace drydock;
using namespace drydock::models;

namespace {

TimePoint now()
{
    return fromMilliseconds(test::RandomFleet::now);
}

/// A model that is watched for what models must not do.
struct Watched
{
    explicit Watched(test::RandomFleet& fleet)
        : model(fleet.mirror(), now), tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setLeastPause(std::chrono::milliseconds(0));
    }
    DeviceModel model;
    QAbstractItemModelTester tester;

    bool settle()
    {
        return QTest::qWaitFor([this] { return model.isSettled(); }, 30'000);
    }
    [[nodiscard]] std::vector<client::Row> rows() const
    {
        std::vector<client::Row> shown;
        for (int position = 0; position < model.rowCount(); ++position)
            shown.push_back(model.rowAt(position));
        return shown;
    }
};

} // namespace

class TestDeviceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatANaiveRecomputationGives_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void showsWhatANaiveRecomputationGives()
    {
        QFETCH(const unsigned, seed);
        test::RandomFleet fleet(seed);
        Watched watched(fleet);
        DeviceModel& model = watched.model;
        QVERIFY(watched.settle());
        std::vector<client::Row> held;
        for (int step = 0; step < 60; ++step) {
            switch (fleet.below(8)) {
            case 0:
                model.setQuery(*Query::parse(fleet.randomQuery()));
                QVERIFY(watched.settle());
                held = watched.rows();
                break;
            case 1:
                model.sort(fleet.below(deviceColumnCount),
                           fleet.oneIn(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                QVERIFY(watched.settle());
                held = watched.rows();
                break;
            case 2:
                if (!model.isOrderHeld())
                    held = watched.rows();
                model.setOrderHeld(!model.isOrderHeld());
                break;
            case 3:
                QVERIFY(watched.settle());
                model.applyOrder();
                held = watched.rows();
                break;
            default:
                model.applyChanges(fleet.change(1 + fleet.below(20), 90));
            }
            if (fleet.oneIn(3))
                continue;
            QVERIFY(watched.settle());
            const auto naive =
                test::naiveRows(fleet.mirror().snapshot(), model.query(), model.order(), now());
            if (!model.isOrderHeld() || held.empty()) {
                QVERIFY(watched.rows() == naive);
                held = naive;
                continue;
            }
            QVERIFY(watched.rows() == held);
            // A row that has moved and moved back may still be counted.
            const RowIndex after(naive, fleet.mirror().snapshot().rowCount());
            QVERIFY(model.pendingOrderChanges() >= differenceOf(*model.index(), after, true).count());
        }
        model.setOrderHeld(false);
        QVERIFY(watched.settle());
        QVERIFY(watched.rows() ==
                test::naiveRows(fleet.mirror().snapshot(), model.query(), model.order(), now()));
    }

    void manyChangesDuringABuildAreShownWithIt()
    {
        test::RandomFleet fleet(7, 30, 1'000, 3'000);
        Watched watched(fleet);
        DeviceModel& model = watched.model;
        QVERIFY(watched.settle());
        for (int round = 0; round < 8; ++round) {
            // Some of the questions end what the one before has begun, wherever that is.
            do {
                if (fleet.oneIn(2))
                    model.setQuery(*Query::parse(fleet.randomQuery()));
                else
                    model.setOrder({DeviceColumn(fleet.below(deviceColumnCount)), fleet.oneIn(2)});
                model.setOrderHeld(fleet.oneIn(2));
                model.applyChanges(fleet.change(4'000, 3'000));
                QTest::qWait(fleet.below(25));
                model.applyChanges(fleet.change(300, 3'000));
            } while (fleet.oneIn(2));
            model.setOrderHeld(false);
            QVERIFY(watched.settle());
            QVERIFY(watched.rows() ==
                    test::naiveRows(fleet.mirror().snapshot(), model.query(), model.order(), now()));
        }
    }

    void changedRowsBecomeSpans()
    {
        test::RandomFleet fleet(1);
        for (int i = 0; i < 20; ++i)
            (void)fleet.change(60, 60);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        const int rows = watched.model.rowCount();
        QVERIFY(rows > 12);
        QSignalSpy changed(&watched.model, &DeviceModel::dataChanged);
        client::MirrorChanges changes;
        for (const int position : {9, 4, 3, 10, 5})
            changes.changed.push_back(
                {watched.model.rowAt(position), client::FieldSet(client::Field::Progress)});
        watched.model.applyChanges(changes);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 3);
        QCOMPARE(changed[0][1].toModelIndex().row(), 5);
        QCOMPARE(changed[1][0].toModelIndex().row(), 9);
        QCOMPARE(changed[1][1].toModelIndex().row(), 10);
    }

    void manyChangedRowsBecomeOneSpan_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isAllTold");
        QTest::newRow("in a part of the table") << 100 << 4'200 << false;
        QTest::newRow("all over the table") << 50 << 9'000 << true;
    }
    void manyChangedRowsBecomeOneSpan()
    {
        QFETCH(const int, first);
        QFETCH(const int, count);
        QFETCH(const bool, isAllTold);
        test::RandomFleet fleet(1, 2, 20'000, 12'000);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        const int rows = watched.model.rowCount();
        QVERIFY(rows > 9'050);
        QSignalSpy changed(&watched.model, &DeviceModel::dataChanged);
        client::MirrorChanges changes;
        for (int i = 0; i < count; ++i) {
            const int position = first + i * 4'007 % count; // each once, in no order
            changes.changed.push_back(
                {watched.model.rowAt(position), client::FieldSet(client::Field::Progress)});
        }
        watched.model.applyChanges(changes);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), isAllTold ? 0 : first);
        QCOMPARE(changed[0][1].toModelIndex().row(), (isAllTold ? rows : first + count) - 1);
    }

    void heldRowsStayAndThoseThatWaitAreCounted()
    {
        test::RandomFleet fleet(2);
        for (int i = 0; i < 10; ++i)
            (void)fleet.change(40, 40);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        QSignalSpy waiting(&watched.model, &DeviceModel::pendingOrderChangesChanged);
        const auto before = watched.rows();
        watched.model.setOrderHeld(true);
        while (watched.model.pendingOrderChanges() == 0) {
            watched.model.applyChanges(fleet.change(20, 60));
            QVERIFY(watched.settle());
        }
        QVERIFY(watched.rows() == before);
        QVERIFY(waiting.size() > 0);
        watched.model.applyOrder();
        QCOMPARE(watched.model.pendingOrderChanges(), std::size_t(0));
        QVERIFY(watched.rows() == test::naiveRows(fleet.mirror().snapshot(), {}, {}, now()));
        QVERIFY(watched.model.isOrderHeld());
    }

    void tableThatFillsIsNotHeld()
    {
        test::RandomFleet fleet(2);
        Watched watched(fleet);
        watched.model.setOrderHeld(true);
        watched.model.applyChanges(fleet.change(3, 400));
        QVERIFY(watched.settle());
        QVERIFY(watched.model.rowCount() > 0);
        watched.model.applyChanges(fleet.change(400, 400));
        QVERIFY(watched.settle());
        QVERIFY(watched.rows() == test::naiveRows(fleet.mirror().snapshot(), {}, {}, now()));
        QCOMPARE(watched.model.pendingOrderChanges(), std::size_t(0));
    }

    void newOrderKeepsWhatOthersHoldOfTheModel()
    {
        test::RandomFleet fleet(3);
        for (int i = 0; i < 10; ++i)
            (void)fleet.change(40, 40);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        const QPersistentModelIndex held(watched.model.index(5, 2));
        const client::Row row = watched.model.rowAt(5);
        QSignalSpy reset(&watched.model, &DeviceModel::modelReset);
        watched.model.sort(int(DeviceColumn::Id), Qt::DescendingOrder);
        QVERIFY(watched.settle());
        QCOMPARE(reset.size(), 0);
        QVERIFY(held.isValid());
        QCOMPARE(watched.model.rowAt(held.row()), row);
        QCOMPARE(*watched.model.positionOf(row), held.row());
    }

    void fewDevicesThatComeAreInserted()
    {
        test::RandomFleet fleet(4);
        for (int i = 0; i < 10; ++i)
            (void)fleet.change(40, 40);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        QSignalSpy reset(&watched.model, &DeviceModel::modelReset);
        QSignalSpy inserted(&watched.model, &DeviceModel::rowsInserted);
        watched.model.applyChanges(fleet.change(15, 200));
        QVERIFY(watched.settle());
        QVERIFY(inserted.size() > 0);
        QCOMPARE(reset.size(), 0);
    }

    void wholeRowIsReadToThoseWhoDoNotSeeIt()
    {
        client::TextIndex ids;
        client::TextIndex texts;
        texts.intern({});
        client::RowChange change;
        change.row = ids.intern("dev-0041731");
        change.fields = client::FieldSet::all();
        change.values.softwareVersion = texts.intern("2.0.3");
        change.values.desiredVersion = texts.intern("2.1.0");
        change.values.package = texts.intern("agent@2.1.0");
        change.values.state = client::deviceState(ExecutionState::InProgress);
        change.values.phase = Phase::Downloading;
        change.values.progress = 41;
        change.values.seen = test::RandomFleet::now - 361'000;
        client::FleetMirror mirror;
        (void)mirror.apply({{change}, ids.table(), texts.table(), 1, 1});
        DeviceModel model(mirror, now);
        QTRY_COMPARE(model.rowCount(), 1);
        const auto read = [&model](DeviceColumn column, int role = Qt::DisplayRole) {
            return model.index(0, int(column)).data(role).toString();
        };
        QCOMPARE(read(DeviceColumn::Id, Qt::AccessibleTextRole),
                 QStringLiteral("dev-0041731, reported 2.0.3, desired 2.1.0, stalled, 41 percent"));
        QCOMPARE(read(DeviceColumn::Seen), QStringLiteral("6 min"));
        QCOMPARE(read(DeviceColumn::State), QStringLiteral("Stalled"));
        QCOMPARE(read(DeviceColumn::Job), QStringLiteral("agent 2.1.0"));
        QCOMPARE(model.idAt(0), std::string_view("dev-0041731"));
    }

    void anotherMirrorBeginsEmpty()
    {
        test::RandomFleet fleet(6);
        (void)fleet.change(40, 40);
        Watched watched(fleet);
        QVERIFY(watched.settle());
        QVERIFY(watched.model.rowCount() > 0);
        fleet.mirror() = {};
        watched.model.startOver();
        QCOMPARE(watched.model.rowCount(), 0);
        QVERIFY(watched.settle());
        QCOMPARE(watched.model.rowCount(), 0);
    }

    void shownStateFollowsFromAllThatIsKnown_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("reported");
        QTest::addColumn<QString>("desired");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("shown");
        const auto row = [](const char* name, ExecutionState state, const char* reason, const char* reported,
                            const char* desired, int age, ShownState shown) {
            QTest::newRow(name) << int(state) << reason << reported << desired << age << int(shown);
        };
        using enum ExecutionState;
        row("silent", InProgress, "", "1.0.0", "2.0.0", 301, ShownState::Stalled);
        row("heard", InProgress, "", "1.0.0", "2.0.0", 300, ShownState::Applying);
        row("failed", Failed, "", "1.0.0", "2.0.0", 0, ShownState::Failed);
        row("mismatch", Failed, "VERSION_MISMATCH", "1.0.0", "2.0.0", 0, ShownState::VersionMismatch);
        row("went back", Succeeded, "", "1.0.0", "2.0.0", 0, ShownState::VersionMismatch);
        row("reports no version", Succeeded, "", "", "2.0.0", 0, ShownState::Succeeded);
        row("silent success", Succeeded, "", "2.0.0", "", 900, ShownState::Succeeded);
    }
    void shownStateFollowsFromAllThatIsKnown()
    {
        QFETCH(const int, state);
        QFETCH(const QString, reason);
        QFETCH(const QString, reported);
        QFETCH(const QString, desired);
        QFETCH(const int, age);
        QFETCH(const int, shown);
        client::TextIndex texts;
        texts.intern({});
        client::DeviceValues values;
        values.state = client::deviceState(ExecutionState(state));
        values.phase = Phase::Applying;
        values.reason = texts.intern(reason.toStdString());
        values.softwareVersion = texts.intern(reported.toStdString());
        values.desiredVersion = texts.intern(desired.toStdString());
        values.seen = test::RandomFleet::now - age * 1000;
        client::FleetSnapshot snapshot;
        snapshot.texts = texts.table();
        QCOMPARE(int(shownState(values, snapshot, now())), shown);
    }
};

QTEST_GUILESS_MAIN(TestDeviceModel)
#include "tst_device_model.moc"
