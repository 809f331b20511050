// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_match.h"
#include "models/devices/naive_rows.h"
#include "models/devices/query_parts.h"
#include "models/devices/random_fleet.h"
#include "models/devices/row_build.h"

#include <QTest>

#include <map>
#include <thread>

using namespace drydock;
using namespace drydock::models;

namespace {

const TimePoint now = fromMilliseconds(test::RandomFleet::now);

std::map<std::string, std::size_t> naiveCounts(const client::FleetSnapshot& s, const Query& query,
                                               Facet facet)
{
    const QueryParts parts = partsOf(query.tree());
    std::map<std::string, std::size_t> counts;
    client::SnapshotFacts facts(s, now);
    for (client::Row row = 0; row < s.rowCount(); ++row) {
        facts.setRow(row);
        bool counted = s.alive[row] && (!parts.rest || matches(*parts.rest, facts));
        for (std::size_t other = 0; other < facetCount; ++other) {
            const QueryTree& part = parts.facets[other];
            counted = counted && (Facet(other) == facet || !part || matches(*part, facts));
        }
        if (!counted)
            continue;
        if (facet != Facet::Group) {
            ++counts[std::string(facts.text(fieldOf(facet)))];
            continue;
        }
        for (std::size_t i = 0; i < facts.groupCount(); ++i)
            ++counts[std::string(facts.group(i))];
    }
    return counts;
}

RowAnswer build(const RowRequest& request)
{
    IdOrder ids;
    return *buildRows(request, ids, {});
}

} // namespace

class TestRowIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexAndFacetsAreWhatOneDeviceAfterAnotherGives_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void indexAndFacetsAreWhatOneDeviceAfterAnotherGives()
    {
        QFETCH(const unsigned, seed);
        test::RandomFleet fleet(seed);
        IdOrder ids; // kept while the fleet grows
        for (int round = 0; round < 20; ++round) {
            (void)fleet.change(300, 1500);
            const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
            const std::string text = fleet.oneIn(4)
                                         ? std::string()
                                         : fleet.randomQuery() + " and model = rpi4 and not state = FAILED";
            const Query query = *Query::parse(text);
            const RowSort sort{DeviceColumn(fleet.below(deviceColumnCount)), fleet.oneIn(2)};
            const auto answer =
                buildRows({snapshot, {query, nullptr, sort, now}, nullptr}, ids, std::stop_token());
            QVERIFY(answer);
            const RowIndex& index = answer->rows.index();
            const Facets facets = answer->rows.facets(snapshot.texts);
            QVERIFY2(index.rows() == test::naiveRows(snapshot, query, sort, now),
                     (text + ", by " + std::to_string(int(sort.column))).c_str());
            for (client::Row row = 0; row < snapshot.rowCount(); ++row) {
                if (const auto position = index.positionOf(row))
                    QCOMPARE(index[*position], row);
            }
            for (std::size_t facet = 0; facet < facetCount; ++facet) {
                std::map<std::string, std::size_t> counts;
                for (const FacetValue& value : facets[facet])
                    counts[value.value] = value.count;
                QVERIFY2(counts == naiveCounts(snapshot, query, Facet(facet)), text.c_str());
            }
        }
    }

    void facetIgnoresItsOwnClausesAlone()
    {
        const auto parts = partsOf(
            Query::parse("(model = a or model = b) and version < 2 and online and (state = FAILED or online)")
                ->tree());
        QVERIFY(parts.facets[std::size_t(Facet::Model)]);
        QVERIFY(parts.facets[std::size_t(Facet::Version)]);
        QVERIFY(!parts.facets[std::size_t(Facet::State)]);
        QVERIFY(!parts.facets[std::size_t(Facet::Group)]);
        QVERIFY(parts.rest);
    }

    void devicesFoundElsewhereAreShownWhateverTheQuerySays()
    {
        test::RandomFleet fleet(3);
        (void)fleet.change(100, 100);
        auto only = std::make_shared<RowSet>(10, false); // shorter than the mirror
        (*only)[4] = true;
        (*only)[7] = true;
        const RowAnswer answer = build({fleet.mirror().snapshot(),
                                        {*Query::parse("reported.hardwareModel = eu"), only, {}, now},
                                        nullptr});
        for (const client::Row row : answer.rows.index().rows())
            QVERIFY(row == 4 || row == 7);
    }

    void idsSortAsTextHoweverLongAndHoweverAlike()
    {
        client::TextIndex texts;
        for (const char* id : {"dev-0000000000000000-b", "dev-0000000000000000-a", "dev-9", "dev-10", "dev",
                               "dev-0000000000000000", "Dev"})
            texts.intern(id);
        IdOrder ids;
        QVERIFY(ids.extend(texts.table(), 4, {}));
        QVERIFY(ids.extend(texts.table(), 7, {}));
        QVERIFY((ids.rows() == std::vector<client::Row>{6, 4, 5, 1, 0, 3, 2}));
    }

    void differenceNamesTheFewestThatMove()
    {
        const RowIndex before(std::vector<client::Row>{0, 1, 2, 3, 4, 5}, 8);
        const RowIndex after(std::vector<client::Row>{5, 0, 1, 6, 7, 3, 4}, 8);
        const RowDifference difference = differenceOf(before, after, true);
        QVERIFY((difference.removed == std::vector<client::Row>{2}));
        QVERIFY((difference.inserted == std::vector<client::Row>{6, 7}));
        QVERIFY((difference.moved == std::vector<client::Row>{5}));
        QVERIFY(!difference.isOtherOrder);
        QVERIFY(differenceOf(before, after, false).isOtherOrder);
        QCOMPARE(differenceOf(before, before, true).count(), std::size_t(0));
    }

    void stoppedBuildAnswersNothing()
    {
        test::RandomFleet fleet(5);
        (void)fleet.change(100, 100);
        std::stop_source stop;
        stop.request_stop();
        IdOrder ids;
        QVERIFY(
            !buildRows({fleet.mirror().snapshot(), {{}, nullptr, {}, now}, nullptr}, ids, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestRowIndex)
#include "tst_row_index.moc"
