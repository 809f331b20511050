// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query.h"
#include "models/devices/compiled_query.h"
#include "models/devices/random_fleet.h"

#include <QTest>

using namespace drydock;
using namespace drydock::models;

class TestCompiledQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAnswerAsDevicesDo_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void columnsAnswerAsDevicesDo()
    {
        QFETCH(const unsigned, seed);
        test::RandomFleet fleet(seed);
        // More than a chunk, and not a whole number of them.
        for (int i = 0; i < 4; ++i)
            (void)fleet.change(4000, 6000);
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        QVERIFY(snapshot.rowCount() > CompiledQuery::chunkSize);
        const TimePoint now = fromMilliseconds(test::RandomFleet::now);
        for (int i = 0; i < 60; ++i) {
            const std::string text = i == 0 ? std::string() : fleet.randomQuery();
            const auto query = Query::parse(text);
            QVERIFY2(query, text.c_str());
            CompiledQuery compiled(query->tree(), snapshot, now);
            CompiledQuery::Verdicts verdicts{};
            client::SnapshotFacts facts(snapshot, now);
            for (client::Row row = 0; row < snapshot.rowCount(); ++row) {
                const std::size_t place = row % CompiledQuery::chunkSize;
                if (place == 0)
                    compiled.evaluate(row / CompiledQuery::chunkSize, verdicts);
                facts.setRow(row);
                if ((verdicts[place] != 0) != matches(*query, facts))
                    QFAIL(
                        qPrintable(QStringLiteral("%1: row %2").arg(QString::fromStdString(text)).arg(row)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCompiledQuery)
#include "tst_compiled_query.moc"
