// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_codec.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace drydock;
using namespace drydock::client;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

const TimePoint start = fromMilliseconds(1'763'900'040'000); // a full minute

json summary()
{
    json counts = json::object();
    for (std::size_t i = 0; i < executionStateCount; ++i)
        counts[std::string(counterName(ExecutionState(i)))] = 0;
    counts["queued"] = 50;
    counts["succeeded"] = 40;
    counts["failed"] = 6;
    counts["alreadyInstalled"] = 4;
    const auto ms = [](TimePoint time) { return toMilliseconds(time); };
    return {{"protocol", 1},
            {"jobId", "0193c4d2-0000-7000-8000-000000000000"},
            {"document",
             {{"name", "Agent"},
              {"package", {{"name", "agent"}, {"version", "2.1.0"}}},
              {"targets", {{"query", "model = rpi4"}}}}},
            {"state", "IN_PROGRESS"},
            {"canceling", false},
            {"why", ""},
            {"createdBy", "op.local"},
            {"created", ms(start)},
            {"started", ms(start)},
            {"ended", 0},
            {"counts", counts},
            {"total", 100},
            {"series",
             {{ms(start), 96, 0, 0, 0, 0, 0, 0, 0, 4},
              {ms(start + 2min), 76, 0, 0, 20, 0, 0, 0, 0, 4},
              {ms(start + 4min), 50, 0, 0, 40, 6, 0, 0, 0, 4}}}};
}

} // namespace

class TestJobSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersFollowFromTheCounts()
    {
        const auto job = readJobSummary(summary());
        QVERIFY2(job, job ? "" : job.error().message.c_str());
        QCOMPARE(job->title(), std::string("Agent"));
        QCOMPARE(job->finished(), 50U);
        QCOMPARE(job->arrived(), 44U);
        QCOMPARE(job->notSuccessful(), 6U);
        QCOMPARE(job->percentFinished(), 50.0);
    }

    void rateAndTimeLeftAreThoseOfTheLastMinutes()
    {
        const auto job = readJobSummary(summary());
        QCOMPARE(job->servedPerMinute(start + 4min, 2min), 13.0);
        QCOMPARE(job->servedPerMinute(start + 4min, 10min), 11.5);
        QCOMPARE(*job->timeLeft(start + 4min), std::chrono::milliseconds(std::int64_t(50 / 11.5 * 60'000)));
    }

    void devicesThatWereAllToldAndDoNotAnswerLeaveTheTimeOpen()
    {
        json given = summary();
        QVERIFY(readJobSummary(given)->timeLeft(start + 60min)); // 50 wait for their turn
        given["counts"]["queued"] = 0;
        given["counts"]["notified"] = 50;
        QVERIFY(!readJobSummary(given)->timeLeft(start + 60min));
        QVERIFY(readJobSummary(given)->timeLeft(start + 4min));
    }

    void pausedJobHasNoTimeLeft()
    {
        json given = summary();
        given["state"] = "PAUSED";
        QVERIFY(!readJobSummary(given)->timeLeft(start + 4min));
    }

    void minutesAddUpToWhatWasServed()
    {
        const auto job = readJobSummary(summary());
        const auto minutes = servedByMinute(job->series, start + 4min, 60);
        QCOMPARE(minutes.size(), std::size_t(5));
        std::uint32_t sum = 0;
        for (const MinuteCount& minute : minutes)
            sum += minute.served;
        QCOMPARE(sum, 46U);
        QCOMPARE(servedByMinute(job->series, start + 4min, 2).size(), std::size_t(2));
    }

    void csvHasALineAPoint()
    {
        const std::string csv = seriesCsv(*readJobSummary(summary()));
        QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t(4));
    }

    void wrongSummaryIsAnError_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"jobId", "document", "state", "counts", "total", "created"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void wrongSummaryIsAnError()
    {
        QFETCH(QString, key);
        json given = summary();
        given.erase(key.toStdString());
        QVERIFY(!readJobSummary(given));
        given[key.toStdString()] = json::array({true});
        QVERIFY(!readJobSummary(given));
        QVERIFY(!parseJobSummary("not json"));
    }

    void wrongTransitionsAreAnError()
    {
        QVERIFY(readExecutionChanges(R"({"transitions":[["d","FAILED","full",1,5]]})"));
        QVERIFY(!readExecutionChanges(R"({"transitions":[["d","BROKEN","full",1,5]]})"));
        QVERIFY(!readExecutionChanges("{"));
    }
};

QTEST_GUILESS_MAIN(TestJobSummary)
#include "tst_job_summary.moc"
