// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_aggregate.h"
#include "client/mirror/fleet_mirror.h"
#include "client/online_history.h"
#include "fleet/query.h"

#include <QTest>

#include <random>
#include <set>

using namespace drydock;
using namespace drydock::client;
using namespace std::chrono_literals;
using S = ExecutionState;

namespace {

const TimePoint now = fromMilliseconds(1'763'900'000'000);

/// Fills a mirror as the feed does.
class Fleet
{
public:
    DeviceValues& add(const char* id, const char* model, const char* version)
    {
        RowChange change;
        change.row = Row(m_update.changes.size());
        change.fields = FieldSet::all();
        change.values.model = text(model);
        change.values.softwareName = text("agent");
        change.values.softwareVersion = text(version);
        change.values.online = Presence::Online;
        change.values.seen = toMilliseconds(now);
        m_ids.append(id);
        m_update.changes.push_back(change);
        return m_update.changes.back().values;
    }
    TextId text(const char* words) { return m_texts.intern(words); }
    FleetAggregate aggregate(const AggregateQuestion& question)
    {
        m_update.ids = m_ids;
        m_update.texts = m_texts.table();
        FleetMirror mirror;
        (void)mirror.apply(m_update);
        m_snapshot = mirror.snapshot();
        FleetTally tally;
        tally.countAll(m_snapshot);
        return client::aggregate(tally, m_snapshot, question, now);
    }
    std::size_t matching(const std::string& query) const
    {
        const auto parsed = Query::parse(query);
        SnapshotFacts facts(m_snapshot, now);
        std::size_t count = 0;
        for (Row row = 0; parsed && row < m_snapshot.rowCount(); ++row) {
            facts.setRow(row);
            count += matches(*parsed, facts) ? 1 : 0;
        }
        return count;
    }

    Fleet() { (void)m_texts.intern(""); }

private:
    TextTable m_ids;
    TextIndex m_texts;
    MirrorUpdate m_update;
    FleetSnapshot m_snapshot;
};

AggregateQuestion question()
{
    return {.package = "agent", .releases = {{"2.2.0", {"x86"}}, {"2.1.0", {}}}};
}

} // namespace

class TestFleetAggregate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complianceGoesByTheLatestVersionForTheModel()
    {
        Fleet fleet;
        fleet.add("a", "rpi4", "2.1.0");
        fleet.add("b", "rpi4", "2.0.0");
        fleet.add("c", "x86", "2.1.0");
        fleet.add("d", "x86", "2.3.0");
        fleet.add("e", "rpi4", "");
        DeviceValues& busy = fleet.add("f", "rpi4", "2.0.0");
        busy.state = deviceState(S::InProgress);
        busy.package = fleet.text("agent@2.1.0");
        fleet.add("g", "rpi4", "9.0.0").softwareName = fleet.text("other");

        const FleetAggregate result = fleet.aggregate(question());
        QCOMPARE(result.compliance.onLatest, 2U);
        QCOMPARE(result.compliance.updateAvailable, 2U);
        QCOMPARE(result.compliance.inProgress, 1U);
        QCOMPARE(result.compliance.unknown, 1U);
        QCOMPARE(result.models.size(), std::size_t(2));
        QCOMPARE(result.models[0].model, std::string("rpi4"));
        QCOMPARE(result.models[1].compliance.onLatest, 1U);
        QCOMPARE(result.versions.front().version, std::string("2.3.0"));
        QCOMPARE(result.versions.back().version, std::string());
    }

    void devicesWithoutAPackageNameCountForTheOnlyPackage()
    {
        Fleet fleet;
        fleet.add("a", "rpi4", "2.1.0").softwareName = 0;
        QCOMPARE(fleet.aggregate(question()).compliance.total(), 0U);
        AggregateQuestion only = question();
        only.isOnlyPackage = true;
        QCOMPARE(fleet.aggregate(only).compliance.onLatest, 1U);
    }

    void attentionCountsWhatItsQueryLists()
    {
        Fleet fleet;
        const auto add = [&fleet](const char* id, S state) -> DeviceValues& {
            DeviceValues& values = fleet.add(id, "rpi4", "2.0.0");
            values.state = deviceState(state);
            values.job = fleet.text("job-1");
            return values;
        };
        add("a", S::Failed);
        add("b", S::Failed).reason = fleet.text("VERSION_MISMATCH");
        add("c", S::TimedOut);
        add("d", S::Rejected);
        add("e", S::InProgress);
        add("f", S::InProgress).seen = toMilliseconds(now - 6min);
        add("g", S::Notified).online = Presence::Offline;
        add("h", S::Succeeded);
        add("i", S::Canceled).reason = fleet.text("CANCELED_BY_OPERATOR");

        const FleetAggregate result = fleet.aggregate(question());
        QCOMPARE(result.needAttention, 7U);
        QCOMPARE(result.attention[std::size_t(AttentionKind::Expired)].topReason,
                 std::string("CANCELED_BY_OPERATOR"));
        QCOMPARE(result.attention[std::size_t(AttentionKind::Failed)].count, 2U);
        QCOMPARE(result.attention[std::size_t(AttentionKind::Failed)].topJob, std::string("job-1"));
        for (std::size_t kind = 0; kind < attentionKindCount; ++kind) {
            const Attention& attention = result.attention[kind];
            QVERIFY(attention.count > 0);
            QCOMPARE(fleet.matching(attentionQuery(AttentionKind(kind))), std::size_t(attention.count));
        }
    }

    void countsByChangesAsFromTheStart()
    {
        std::mt19937 random(7);
        const auto below = [&random](std::uint32_t end) { return std::uint32_t(random() % end); };
        constexpr std::uint32_t devices = 300;
        TextTable ids;
        TextIndex texts;
        (void)texts.intern("");
        FleetMirror mirror;
        FleetTally tally;
        for (int round = 0; round < 400; ++round) {
            MirrorUpdate update;
            std::set<Row> rows;
            while (rows.size() < 20)
                rows.insert(below(devices));
            for (const Row row : rows) {
                while (ids.size() <= row)
                    ids.append("device-" + std::to_string(ids.size()));
                RowChange change{.row = row, .fields = FieldSet::all(), .removed = below(9) == 0};
                change.values.model = texts.intern(std::vector{"", "rpi4", "x86"}[below(3)]);
                change.values.softwareName = texts.intern(std::vector{"", "agent", "other"}[below(3)]);
                change.values.softwareVersion = texts.intern(std::vector{"", "2.0.0", "2.1.0"}[below(3)]);
                change.values.package = texts.intern(std::vector{"agent@2.1.0", "other@1"}[below(2)]);
                // Jobs come and go, so that kinds do.
                change.values.job = texts.intern("job-" + std::to_string(round / 2));
                change.values.reason = texts.intern(std::vector{"", "VERSION_MISMATCH"}[below(2)]);
                change.values.state = DeviceState(below(executionStateCount + 1));
                change.values.online = below(2) == 0 ? Presence::Online : Presence::Offline;
                change.values.seen = toMilliseconds(now - std::chrono::minutes(below(12)));
                update.changes.push_back(change);
            }
            update.ids = ids;
            update.texts = texts.table();
            const MirrorChanges changes = mirror.apply(update);
            std::vector<Row> changed = changes.added;
            changed.insert(changed.end(), changes.removed.begin(), changes.removed.end());
            for (const auto& one : changes.changed) {
                if (one.fields.overlaps(FleetTally::fields()))
                    changed.push_back(one.row);
            }
            tally.count(mirror.snapshot(), changed);
            FleetTally fresh;
            fresh.countAll(mirror.snapshot());
            const auto result = client::aggregate(tally, mirror.snapshot(), question(), now);
            QVERIFY(result == client::aggregate(fresh, mirror.snapshot(), question(), now));
            QVERIFY(round < 10 || result.needAttention > 0);
            std::uint32_t counted = 0;
            std::size_t kinds = 0;
            tally.forEach([&](const FleetTally::Kind&, std::uint32_t count) {
                counted += count;
                ++kinds;
            });
            QCOMPARE(std::size_t(counted), mirror.deviceCount());
            QVERIFY(kinds <= devices);
        }
        // Not one for every kind that ever was: some 7,000.
        QVERIFY(tally.keptKinds() < 2 * devices + 2200);
    }

    void historyKeepsAWeekInFewSamples()
    {
        OnlineHistory history;
        QVERIFY(!history.since());
        QVERIFY(history.samples(HistorySpan::Hour).empty());
        TimePoint time = now;
        for (int i = 0; i < 9 * 24 * 360; ++i, time += 10s)
            history.add({time, std::uint32_t(i), 10});
        QVERIFY(*history.since() == now);
        for (const HistorySpan span : {HistorySpan::Hour, HistorySpan::Day, HistorySpan::Week}) {
            const auto samples = history.samples(span);
            QVERIFY(samples.size() > 300 && samples.size() <= 400);
            QVERIFY(samples.back().time == time - 10s);
        }
        QVERIFY(history.samples(HistorySpan::Hour).front().time >= time - 1h - 10s);
        history.clear();
        QVERIFY(!history.since());
    }
};

QTEST_GUILESS_MAIN(TestFleetAggregate)
#include "tst_fleet_aggregate.moc"
