// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/random_fleet.h"
#include "models/packages/software_counts.h"

#include <QTest>

#include <map>
#include <tuple>

using namespace drydock;
using namespace drydock::models;

class TestSoftwareCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfAWalkThroughAllDevices_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void countsAreThoseOfAWalkThroughAllDevices()
    {
        QFETCH(const unsigned, seed);
        test::RandomFleet fleet(seed);
        const client::FleetSnapshot& snapshot = fleet.mirror().snapshot();
        SoftwareCounts counts;
        using Key = std::tuple<client::TextId, client::TextId, client::TextId>;
        std::map<Key, std::uint32_t> before;
        for (int round = 0; round < 60; ++round) {
            const bool isOther = counts.apply(fleet.change(40, 300), snapshot);
            std::map<Key, std::uint32_t> walked;
            for (client::Row row = 0; row < snapshot.rowCount(); ++row) {
                if (snapshot.alive[row])
                    ++walked[{snapshot.softwareName[row], snapshot.softwareVersion[row],
                              snapshot.model[row]}];
            }
            std::map<Key, std::uint32_t> counted;
            for (const auto& [kind, devices] : counts.kinds()) {
                if (devices > 0)
                    counted[{kind.name, kind.version, kind.model}] = devices;
            }
            QVERIFY(counted == walked);
            QVERIFY(isOther || walked == before);
            before = std::move(walked);
        }
        counts.clear();
        QVERIFY(counts.kinds().empty());
    }
};

QTEST_GUILESS_MAIN(TestSoftwareCounts)
#include "tst_software_counts.moc"
