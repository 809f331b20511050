// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/why.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace drydock;
using namespace drydock::client;
using namespace std::chrono_literals;
using nlohmann::json;
using S = ExecutionState;

namespace {

const TimePoint now = fromMilliseconds(1'763'900'000'000);

DeviceDocument device(S state, const std::string& reason, const std::string& phase, Presence online)
{
    return {.id = "dev-1",
            .online = online,
            .onlineSince = now - 3min,
            .seen = now - 1min,
            .execution = DeviceExecution{.jobId = "0193c4d2-0000-7000-8000-000000000000",
                                         .state = state,
                                         .phase = phase,
                                         .progress = 41,
                                         .reason = reason,
                                         .attempt = 2,
                                         .package = "agent@2.1.0"}};
}

json shown()
{
    return {{"id", "dev-1"},
            {"incarnation", 1},
            {"version", 7},
            {"desired", {{"softwareVersion", "2.1.0"}, {"sha256", "41d0"}, {"size", 43'800'000}}},
            {"reported",
             {{"softwareVersion", "2.0.3"},
              {"region", "eu"},
              {"update", {{"status", "RUNNING"}, {"progress", 41}}},
              {"tags", {"a", "b"}}}},
            {"metadata", json::object()},
            {"model", "rpi4"},
            {"online", "YES"},
            {"onlineSince", 5},
            {"seen", 6},
            {"attributes", {{"site", "paris"}}},
            {"execution",
             {{"jobId", "0193c4d2-0000-7000-8000-000000000000"},
              {"state", "IN_PROGRESS"},
              {"phase", "downloading"},
              {"progress", 41},
              {"reason", ""},
              {"attempt", 1},
              {"package", "agent@2.1.0"}}}};
}

} // namespace

Q_DECLARE_METATYPE(drydock::ExecutionState)
Q_DECLARE_METATYPE(drydock::Presence)
Q_DECLARE_METATYPE(drydock::WhyKind)

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsKind_data()
    {
        QTest::addColumn<S>("state");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("phase");
        QTest::addColumn<Presence>("online");
        QTest::addColumn<WhyKind>("kind");
        const auto row = [](const char* name, S state, const char* reason, const char* phase, Presence online,
                            WhyKind kind) {
            QTest::newRow(name) << state << QByteArray(reason) << QByteArray(phase) << online << kind;
        };
        constexpr auto on = Presence::Online;
        constexpr auto off = Presence::Offline;
        row("queued", S::Queued, "", "", on, WhyKind::WaitsForRate);
        row("queued behind a job", S::Queued, "BLOCKED_BY_JOB", "", on, WhyKind::WaitsForJob);
        row("queued, away", S::Queued, "NOT_CONNECTED", "", off, WhyKind::WaitsForDevice);
        row("refused by broker", S::Queued, "BROKER_REFUSED", "", on, WhyKind::BrokerRefused);
        row("notified", S::Notified, "", "", on, WhyKind::Told);
        row("notified, away", S::Notified, "", "", off, WhyKind::ToldAndGone);
        row("downloading", S::InProgress, "", "downloading", on, WhyKind::Running);
        row("downloading, away", S::InProgress, "", "downloading", off, WhyKind::RunningAndGone);
        row("confirming", S::InProgress, "", "confirming", off, WhyKind::Confirming);
        row("succeeded", S::Succeeded, "", "", on, WhyKind::Arrived);
        row("failed", S::Failed, "no space left", "", on, WhyKind::Failed);
        row("mismatch", S::Failed, "VERSION_MISMATCH", "", on, WhyKind::VersionMismatch);
        row("unconfirmed", S::Failed, "UNCONFIRMED", "", on, WhyKind::Unconfirmed);
        row("rejected", S::Rejected, "battery low", "", on, WhyKind::Rejected);
        row("timed out", S::TimedOut, "STEP_TIMEOUT", "", on, WhyKind::TimedOut);
        row("canceled", S::Canceled, "", "", on, WhyKind::Canceled);
        row("removed", S::Removed, "", "", on, WhyKind::Removed);
        row("already installed", S::AlreadyInstalled, "", "", on, WhyKind::AlreadyInstalled);
        row("incompatible", S::Incompatible, "", "", on, WhyKind::Incompatible);
        row("quarantined", S::Quarantined, "", "", on, WhyKind::Quarantined);
    }
    void everyStateHasItsKind()
    {
        QFETCH(S, state);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, phase);
        QFETCH(Presence, online);
        QFETCH(WhyKind, kind);
        const Why why =
            whyOf(device(state, reason.toStdString(), phase.toStdString(), online), std::nullopt, now);
        QCOMPARE(int(why.kind), int(kind));
        QCOMPARE(why.version, std::string("2.1.0"));
        QCOMPARE(why.percent, 41);
        QCOMPARE(why.attempt, 2);
        QVERIFY(!why.next);
    }

    void silenceIsAStall()
    {
        DeviceDocument silent = device(S::InProgress, "", "downloading", Presence::Online);
        silent.seen = now - 6min;
        const Why why = whyOf(silent, std::nullopt, now);
        QVERIFY(why.kind == WhyKind::Stalled);
        QVERIFY(why.since == silent.seen);
        QVERIFY(toneOf(why.kind) == WhyTone::Warning);
    }

    void timesAreThoseOfTheSameAttempt()
    {
        const DeviceDocument told = device(S::Notified, "", "", Presence::Online);
        Execution details{.device = "dev-1", .state = S::Notified, .attempt = 2};
        details.notified = now - 2min;
        details.due = now + 3min;
        const Why why = whyOf(told, details, now);
        QVERIFY(why.since == now - 2min);
        QVERIFY(why.next == now + 3min);
        details.attempt = 1;
        QVERIFY(!whyOf(told, details, now).next);
    }

    void deviceWithoutAJobHasNoUpdate()
    {
        QVERIFY(whyOf({.id = "dev-1"}, std::nullopt, now).kind == WhyKind::NoUpdate);
    }

    void documentBecomesRowsDifferingOnesFirst()
    {
        const auto read = readDeviceDocument(shown());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->state.size(), std::size_t(7));
        QVERIFY(read->state[0].differs() && read->state[1].differs() && read->state[2].differs());
        QVERIFY(!read->state[3].differs());
        QCOMPARE(read->state[0].key, std::string("sha256"));
        QVERIFY(read->state[0].desired->kind == ValueKind::Hash);
        QVERIFY(read->state[1].desired->kind == ValueKind::Bytes);
        QCOMPARE(read->state.back().key, std::string("update.status"));
        QVERIFY(read->online == Presence::Online);
        QCOMPARE(read->attributes.front().second, std::string("paris"));
        QVERIFY(read->execution->state == S::InProgress);
    }

    void wrongDocumentIsAnError_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"id", "version", "model", "online", "seen", "execution"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void wrongDocumentIsAnError()
    {
        QFETCH(QString, key);
        json given = shown();
        given[key.toStdString()] = json::array({1});
        QVERIFY(!readDeviceDocument(given));
    }

    void historyTellsAttemptStateAndReason()
    {
        const auto read =
            readDeviceHistory({{"entries",
                                {{{"time", 1}, {"kind", "delta"}, {"text", "difference changed"}},
                                 {{"time", 2},
                                  {"kind", "execution"},
                                  {"text", "0193c4d2-0000-7000-8000-000000000000-2 FAILED: no space: disk"}},
                                 {{"time", 3}, {"kind", "execution"}, {"text", "unlike anything"}}}}});
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->at(0).kind == HistoryKind::Other);
        QVERIFY(read->at(1).kind == HistoryKind::Execution);
        QVERIFY(read->at(1).state == S::Failed);
        QCOMPARE(read->at(1).attempt, 2);
        QCOMPARE(read->at(1).text, std::string("no space: disk"));
        QVERIFY(read->at(2).kind == HistoryKind::Delta);
        QVERIFY(!readDeviceHistory({{"entries", {{{"time", "x"}}}}}));
    }
};

QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
