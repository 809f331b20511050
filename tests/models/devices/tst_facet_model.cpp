// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/facet_model.h"
#include "models/devices/random_fleet.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

namespace {

PageSource nobody()
{
    return [](const nlohmann::json&, const QObject*, const auto&) {};
}

struct Sidebar
{
    test::RandomFleet fleet{11, 10, 200, 200};
    DeviceModel devices{fleet.mirror(), [] { return fromMilliseconds(test::RandomFleet::now); }};
    DeviceFilter filter{devices, fleet.mirror(), nobody()};
    FacetModel facets{devices, filter};
    QAbstractItemModelTester tester{&facets, QAbstractItemModelTester::FailureReportingMode::QtTest};

    bool settle()
    {
        return QTest::qWaitFor([this] { return devices.isSettled(); });
    }
    QModelIndex group(Facet facet) { return facets.index(int(facet), 0); }
    QModelIndex value(Facet facet, const QString& text)
    {
        for (int row = 0; row < facets.rowCount(group(facet)); ++row) {
            const QModelIndex item = facets.index(row, 0, group(facet));
            if (item.data(FacetModel::ValueRole).toString() == text &&
                !item.data(FacetModel::MoreRole).toBool())
                return item;
        }
        return {};
    }
};

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickWritesTheClauseAndTheAlternativesStay()
    {
        Sidebar bar;
        QVERIFY(bar.settle());
        const auto before = bar.value(Facet::Model, "rpi3").data(FacetModel::CountRole);
        QVERIFY(before.toULongLong() > 0);
        bar.facets.activate(bar.value(Facet::Model, "rpi4"));
        QCOMPARE(bar.filter.text(), QStringLiteral("model = rpi4"));
        QVERIFY(bar.settle());
        QVERIFY(bar.value(Facet::Model, "rpi4").data(FacetModel::ChosenRole).toBool());
        QCOMPARE(bar.value(Facet::Model, "rpi4").data(FacetModel::CountRole).toInt(), bar.devices.rowCount());
        QCOMPARE(bar.value(Facet::Model, "rpi3").data(FacetModel::CountRole), before);
        bar.facets.activate(bar.value(Facet::Model, "rpi4"));
        QCOMPARE(bar.filter.text(), QString());
    }

    void largestComesFirstAndFillsItsRow()
    {
        Sidebar bar;
        QVERIFY(bar.settle());
        double last = 1;
        for (int row = 0; row < bar.facets.rowCount(bar.group(Facet::State)); ++row) {
            const double share =
                bar.facets.index(row, 0, bar.group(Facet::State)).data(FacetModel::ShareRole).toDouble();
            QVERIFY(row > 0 ? share <= last : share == 1);
            last = share;
        }
        QCOMPARE(bar.value(Facet::State, QString()).data().toString(), QStringLiteral("No update"));
        QCOMPARE(bar.value(Facet::State, "TIMED_OUT").data().toString(), QStringLiteral("Timed out"));
    }

    void manyValuesUnfold()
    {
        Sidebar bar;
        QVERIFY(bar.settle());
        const int folded = bar.facets.rowCount(bar.group(Facet::Version));
        const QModelIndex more = bar.facets.index(folded - 1, 0, bar.group(Facet::Version));
        QVERIFY(more.data(FacetModel::MoreRole).toBool());
        const int hidden = more.data(FacetModel::CountRole).toInt();
        QVERIFY(hidden > 1);
        bar.facets.activate(more);
        QCOMPARE(bar.facets.rowCount(bar.group(Facet::Version)), folded + hidden);
        bar.facets.activate(bar.facets.index(folded + hidden - 1, 0, bar.group(Facet::Version)));
        QCOMPARE(bar.facets.rowCount(bar.group(Facet::Version)), folded);
    }

    void chosenValueThatNoDeviceHasCanBeTakenBack()
    {
        Sidebar bar;
        bar.filter.setText(QStringLiteral("group = rome"));
        QVERIFY(bar.settle());
        const QModelIndex rome = bar.value(Facet::Group, "rome");
        QVERIFY(rome.isValid() && rome.data(FacetModel::ChosenRole).toBool());
        QCOMPARE(rome.data(FacetModel::CountRole).toInt(), 0);
        bar.facets.activate(rome);
        QCOMPARE(bar.filter.text(), QString());
    }
};

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facet_model.moc"
