// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why_codec.h"
#include "fleet/why_text.h"
#include "rollout/why_cases.h"
#include "rollout/why_ended.h"

#include <QtTest>

#include <set>

using namespace drydock;
using namespace drydock::rollout;
using namespace std::chrono_literals;

namespace {

const std::vector<WhyCase>& cases()
{
    static const std::vector<WhyCase> all = [] {
        auto list = waitCases();
        for (const auto& more : {toldCases(), endedCases()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

} // namespace

class TestEngineWhy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void historyEndsInItsSentence_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name.c_str()) << int(i);
    }
    void historyEndsInItsSentence()
    {
        QFETCH(const int, index);
        const WhyCase& c = cases()[std::size_t(index)];
        const Why why = c.history();
        QCOMPARE(QString::fromStdString(whyText(why)), QString::fromStdString(c.text));
        QCOMPARE(QByteArray(toString(why.kind).data()), QByteArray(toString(c.kind).data()));
        const auto again = readWhy(toJson(why));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        COMPARE(*again, why);
    }
    void everyKindHasAHistory()
    {
        std::set<WhyKind> kinds;
        for (const auto& c : cases())
            kinds.insert(c.kind);
        for (std::size_t kind = 0; kind < whyKindCount; ++kind) {
            // The one is of a device in no job; as to the other, what such a job has open was told.
            const bool made = WhyKind(kind) != WhyKind::NoUpdate && WhyKind(kind) != WhyKind::JobEnding;
            QVERIFY2(kinds.contains(WhyKind(kind)) == made, toString(WhyKind(kind)).data());
            COMPARE(whyKindFromString(toString(WhyKind(kind))), WhyKind(kind));
        }
        QVERIFY(!whyKindFromString("UNKNOWN"));
    }
    void deviceThatIsNotInTheJobHasNoWhy()
    {
        WhyBench b;
        QVERIFY(!b.engine.why(b.job, deviceId("stranger"), b.now));
        QVERIFY(!b.engine.why(crypto::newJobId(b.now), deviceId("d0"), b.now));
    }
    void endIsTheSameByWhatIsStored()
    {
        WhyBench b;
        b.start().tell().says("d0", ReportStatus::Success).reports("d0", "2.0.1");
        // What it reports later is no part of that end.
        b.reports("d0", "2.0.2");
        done(b.engine.cancel(b.job, false, "enough", b.now, b.actions, "op.ann"));
        b.commit();
        for (const char* device : {"d0", "d1"}) {
            const Why why = b.why(device);
            const auto& [state, text] = b.executions.at({b.job.str(), device});
            const auto stored = decodeExecution(b.job, deviceId(device), state, text).value();
            COMPARE(whyEnded(decodeJob(b.jobs.at(b.job.str())).value(), stored), why);
        }
    }
    void whatIsSaidOutlivesARestart()
    {
        WhyBench b;
        b.start().tell().pass(1min);
        b.engine.onFetched(deviceId("d0"), b.now, b.actions);
        b.engine.onFetched(deviceId("d0"), b.now + 1min, b.actions);
        done(b.engine.pause(b.job, "lunch", b.now, b.actions, "op.ann"));
        b.commit();
        const Why before = b.why();
        COMPARE(before.fetches, 2);
        b.restart();
        COMPARE(b.why(), before);
        COMPARE(b.record(b.job, "d0").handedAt, b.now);
        COMPARE(b.engine.job(b.job)->by, std::string("op.ann"));
        done(b.engine.resume(b.job, b.now, b.actions));
        COMPARE(b.engine.job(b.job)->by, std::string());
    }
    void newAttemptHasFetchedNothing()
    {
        WhyBench b(3, {{"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 1}}}}});
        b.start().tell();
        b.engine.onFetched(deviceId("d0"), b.now, b.actions);
        COMPARE(b.why().fetches, 1);
        b.says("d0", ReportStatus::Failure).tell();
        COMPARE(b.why().fetches, 0);
        COMPARE(b.why().kind, WhyKind::Told);
        COMPARE(b.why().attempts, 2);
    }
    void firstFetchOfACommandIsNoneAgain()
    {
        WhyBench b;
        b.start().tell(broker::PublishOutcome::NoSubscribers);
        b.engine.onFetched(deviceId("d0"), b.now, b.actions);
        COMPARE(b.why().kind, WhyKind::Told);
    }
    void attemptsAreThoseThatThePolicyGivesAtMost_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<int>("attempts");
        QTest::newRow("none") << QByteArray("[]") << 1;
        QTest::newRow("of one kind") << QByteArray(R"([["FAILED",2]])") << 3;
        QTest::newRow("of both") << QByteArray(R"([["FAILED",2],["TIMED_OUT",1]])") << 4;
        QTest::newRow("of all") << QByteArray(R"([["ALL",5]])") << 6;
    }
    void attemptsAreThoseThatThePolicyGivesAtMost()
    {
        QFETCH(const QByteArray, rules);
        QFETCH(const int, attempts);
        auto retry = nlohmann::json::array();
        for (const auto& rule : nlohmann::json::parse(rules.toStdString()))
            retry.push_back({{"failureType", rule[0]}, {"numberOfRetries", rule[1]}});
        WhyBench b(3, {{"retry", retry}});
        COMPARE(b.why().attempts, attempts);
        // An operator gives one more.
        b.start().tell();
        for (int i = 0; i < 10; ++i)
            b.says("d0", ReportStatus::Failure).tell();
        const int last = b.why().attempt;
        COMPARE(b.engine.retryFailed(b.job, b.now, b.actions), 1U);
        COMPARE(b.why().attempt, last + 1);
        QVERIFY(b.why().attempts >= last + 1);
    }
};

QTEST_GUILESS_MAIN(TestEngineWhy)
#include "tst_engine_why.moc"
