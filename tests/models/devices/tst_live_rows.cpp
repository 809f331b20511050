// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/live_rows.h"
#include "models/devices/naive_rows.h"
#include "models/devices/random_fleet.h"
#include "models/devices/row_build.h"
#include "models/devices/row_merger.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <string>

using namespace drydock;
using namespace drydock::models;
using client::FieldSet;
using client::Row;

namespace {

const TimePoint now = fromMilliseconds(test::RandomFleet::now);

std::map<std::string, std::size_t> byValue(const std::vector<FacetValue>& values)
{
    std::map<std::string, std::size_t> counts;
    for (const FacetValue& value : values)
        counts[value.value] = value.count;
    return counts;
}

} // namespace

class TestLiveRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergedRowsAndCountsAreThoseBuiltAnew_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void mergedRowsAndCountsAreThoseBuiltAnew()
    {
        QFETCH(const unsigned, seed);
        test::RandomFleet fleet(seed, 40, 400, 900);
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        for (int question = 0; question < 12; ++question) {
            const std::string text = fleet.oneIn(4) ? std::string() : fleet.randomQuery();
            const RowQuestion asked{*Query::parse(text),
                                    nullptr,
                                    {DeviceColumn(fleet.below(deviceColumnCount)), fleet.oneIn(2)},
                                    now};
            IdOrder ids;
            RowMerger merger;
            auto built = buildRows({snapshot, asked, nullptr}, ids, {});
            merger.take(*std::move(built), snapshot);
            auto shown = std::make_shared<RowIndex>();
            (void)merger.publish(shown);
            int merged = 0;
            for (int round = 0; round < 20; ++round) {
                if (!merger.merge(fleet.change(60, 900), *shown))
                    break;
                ++merged;
                merger.settle();
                const auto naive = test::naiveRows(snapshot, asked.query, asked.sort, now);
                QVERIFY2(merger.rows().index().rows() == naive, text.c_str());
                const auto anew = buildRows({snapshot, asked, nullptr}, ids, {});
                const Facets facets = merger.rows().facets(snapshot.texts);
                const Facets counted = anew->rows.facets(snapshot.texts);
                for (std::size_t facet = 0; facet < facetCount; ++facet)
                    QVERIFY2(byValue(facets[facet]) == byValue(counted[facet]), text.c_str());
                const RowIndex after(naive, snapshot.rowCount());
                const RowDrift& drift = merger.drift();
                const RowDifference difference = differenceOf(*shown, after, true);
                QCOMPARE(drift.coming(), difference.inserted.size());
                QCOMPARE(drift.going(), difference.removed.size());
                QVERIFY(drift.moved() >= difference.moved.size());
                if (fleet.oneIn(3)) {
                    const std::shared_ptr<const RowIndex> reader = fleet.oneIn(2) ? shown : nullptr;
                    const auto read = reader ? reader->rows() : std::vector<Row>();
                    (void)merger.publish(shown);
                    QVERIFY(shown->rows() == naive);
                    QVERIFY(!reader || reader->rows() == read);
                }
            }
            // All ids and texts of this fleet are known by now.
            QVERIFY(merged > 0 || !text.empty());
        }
    }

    void whatCameDuringABuildIsMergedInPortions()
    {
        test::RandomFleet fleet(3, 100, 1'000, 6'000);
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        const RowQuestion asked{
            *Query::parse("online or version < 2.1"), nullptr, {DeviceColumn::Seen, false}, now};
        IdOrder ids;
        RowMerger merger;
        auto shown = std::make_shared<RowIndex>();
        auto built = buildRows({snapshot, asked, shown}, ids, {});
        merger.remember(fleet.change(4'000, 6'000));
        merger.take(*std::move(built), snapshot);
        int portions = 0;
        do {
            QVERIFY(merger.mergeRemembered(*shown));
            if (++portions == 1)
                merger.remember(fleet.change(700, 6'000));
        } while (merger.hasRemembered());
        QVERIFY(portions > 2);
        const auto naive = test::naiveRows(snapshot, asked.query, asked.sort, now);
        merger.settle();
        QVERIFY(merger.rows().index().rows() == naive);
        QCOMPARE(merger.drift().coming(), naive.size());
        (void)merger.publish(shown);
        QVERIFY(shown->rows() == naive);
        // And what comes after it.
        QVERIFY(merger.merge(fleet.change(200, 6'000), *shown));
        (void)merger.publish(shown);
        QVERIFY(shown->rows() == test::naiveRows(snapshot, asked.query, asked.sort, now));
    }

    void deviceThatWasNotThereIsNotMerged()
    {
        test::RandomFleet fleet(2, 1, 40, 40);
        IdOrder ids;
        RowMerger merger;
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        auto built = buildRows({snapshot, {{}, nullptr, {}, now}, nullptr}, ids, {});
        merger.take(*std::move(built), snapshot);
        auto shown = std::make_shared<RowIndex>();
        (void)merger.publish(shown);
        client::MirrorChanges changes;
        while (changes.added.empty() || changes.added.back() + 1 < snapshot.rowCount())
            changes = fleet.change(10, 4000);
        QVERIFY(!merger.merge(changes, *shown));
    }

    void moreChangesThanAFrameHasTimeForAreNotMerged()
    {
        test::RandomFleet fleet(2, 8, 40, 40);
        IdOrder ids;
        RowMerger merger;
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        auto built = buildRows({snapshot, {{}, nullptr, {}, now}, nullptr}, ids, {});
        merger.take(*std::move(built), snapshot);
        auto shown = std::make_shared<RowIndex>();
        (void)merger.publish(shown);
        client::MirrorChanges many;
        many.changed.assign(100'000, {0, FieldSet(client::Field::State)});
        QVERIFY(!merger.merge(many, *shown));
        merger.remember(many);
        QVERIFY(!merger.mergeRemembered(*shown));
        // What could not be remembered is forgotten with the next build.
        QVERIFY(merger.mergeRemembered(*shown));
    }
};

QTEST_GUILESS_MAIN(TestLiveRows)
#include "tst_live_rows.moc"
