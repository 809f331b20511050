// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/execution_table.h"
#include "fleet/job_table.h"
#include "rollout/audit.h"
#include "rollout/engine_bench.h"

#include <QFile>
#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;

class TestJobRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDeviceMessageHasARowInEveryState()
    {
        int handled = 0;
        for (std::size_t s = 0; s < executionStateCount; ++s) {
            for (std::size_t e = 0; e < executionEventCount; ++e) {
                const auto row = transition(ExecutionState(s), ExecutionEvent(e));
                handled += row ? 1 : 0;
                // An end is final, but for another attempt.
                if (row && isTerminal(ExecutionState(s)) && row->action != ExecutionAction::NewAttempt)
                    COMPARE(row->next, ExecutionState(s));
            }
        }
        // 56 rows of open and withheld executions, 3 that give another attempt, 7 + 8 late events in 9
        // states, 3 of them overridden.
        COMPARE(handled, 20 + 17 + 18 + 2 + 3 + 9 * 15);
    }
    void durationsReadAndWrite()
    {
        for (const char* text : {"PT30S", "P1D", "P2W", "P1DT12H", "PT0.5S", "PT10M"})
            COMPARE(formatDuration(parseDuration(text).value()), std::string(text));
        for (const char* text :
             {"", "P", "PT", "P1M", "P1Y", "30", "PT1", "PT1S1M", "P1DT", "PT-1S", "PT0.5M", "P99999W"})
            QVERIFY2(!parseDuration(text), text);
    }
    void fieldsNotOfferedAreRefusedByName()
    {
        nlohmann::json document{
            {"name", "n"}, {"package", {{"name", "a"}, {"version", "1.0.0"}}}, {"targets", {{"list", "x"}}}};
        COMPARE(parseJobDocument(toJson(parseJobDocument(document).value())).value(),
                parseJobDocument(document).value());
        document["download"] = nlohmann::json::object();
        COMPARE(parseJobDocument(document).error().code, ErrorCode::Unsupported);
        COMPARE(parseJobDocument(document).error().field, std::string("download"));
        document.erase("download");
        document["rollout"] = {{"maximumPerMinute", 60001}};
        COMPARE(parseJobDocument(document).error().field, std::string("rollout.maximumPerMinute"));
    }
    void planOfTheReadmeIsReadAndWritten()
    {
        QFile readme(qEnvironmentVariable("DRYDOCK_SOURCE") + "/README.md");
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const std::string text = readme.readAll().toStdString();
        const auto chapter = text.find("### A plan");
        QVERIFY(chapter != std::string::npos);
        const auto begin = text.find("```json", chapter) + 7;
        auto document = nlohmann::json::parse(text.substr(begin, text.find("```", begin) - begin));
        document["name"] = "plan";
        document["package"] = {{"name", "app"}, {"version", "3.0.0"}};
        const auto read = parseJobDocument(document);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        COMPARE(read->rollout.waves.size(), 3U);
        COMPARE(read->schedule.maintenanceWindows.at(0).timeZone, std::string("Europe/Berlin"));
        COMPARE(parseJobDocument(toJson(*read)).value(), *read);
        // And as it is stored.
        JobRecord job = jobRecord(crypto::newJobId(systemNow()), nlohmann::json::object(), systemNow());
        job.document = *read;
        job.waves = {
            {.devices = 5, .opened = systemNow(), .passed = systemNow(), .promoted = true, .counts = {}},
            {},
            {}};
        job.ending = Ending::Aborting;
        const auto again = decodeJob(encodeJob(job)).value();
        COMPARE(again.document, job.document);
        COMPARE(again.waves, job.waves);
        COMPARE(again.ending, job.ending);
    }
    void targetsAreOneOfQueryListAndGroup()
    {
        nlohmann::json document{{"name", "n"},
                                {"package", {{"name", "a"}, {"version", "1.0.0"}}},
                                {"targets", {{"group", "lab"}}}};
        const auto read = parseJobDocument(document).value();
        COMPARE(read.targets.group, std::string("lab"));
        COMPARE(parseJobDocument(toJson(read)).value(), read);
        document["targets"]["query"] = "online";
        COMPARE(parseJobDocument(document).error().field, std::string("targets"));
        document["targets"] = {{"group", "No Slug"}};
        COMPARE(parseJobDocument(document).error().field, std::string("targets.group"));
    }
    void summaryOfAMillionDevicesFitsItsTopic()
    {
        JobRecord job =
            jobRecord(crypto::newJobId(systemNow()), {{"comment", std::string(1000, 'c')}}, systemNow());
        for (auto& count : job.counts.of)
            count = 999'999;
        for (int i = 0; i < 5000; ++i)
            job.series.add(job.created + std::chrono::seconds(i), job.counts);
        QVERIFY(job.series.points().size() <= Series::maximumPoints);
        const auto text = jobSummary(job);
        QVERIFY(text.size() <= 16 * 1024);
        QVERIFY(nlohmann::json::parse(text).at("series").size() > 100);
        const auto back = decodeJob(encodeJob(job)).value();
        COMPARE(back.series, job.series);
        COMPARE(back.document, job.document);
    }
    void summaryWithTextsAtTheirLongestFitsItsTopic_data()
    {
        QTest::addColumn<char>("filling");
        QTest::newRow("plain") << 'c';
        QTest::newRow("escaped sixfold") << '\x01';
    }
    void summaryWithTextsAtTheirLongestFitsItsTopic()
    {
        QFETCH(char, filling);
        JobRecord job = jobRecord(crypto::newJobId(systemNow()),
                                  {{"comment", std::string(1000, filling)},
                                   {"name", std::string(128, filling)},
                                   {"targets", {{"query", "id=\"" + std::string(1900, filling) + "\""}}}},
                                  systemNow());
        job.why = std::string(600'000, filling); // as records hold that are older than its bound
        for (int i = 0; i < 5000; ++i)
            job.series.add(job.created + std::chrono::seconds(i), job.counts);
        const auto text = jobSummary(job);
        QVERIFY2(text.size() <= 16 * 1024, qPrintable(QString::number(text.size())));
        QVERIFY(!nlohmann::json::parse(text).at("why").get<std::string>().empty());
    }
    void summaryOfTheLongestPlanFitsItsTopic_data() { summaryWithTextsAtTheirLongestFitsItsTopic_data(); }
    void summaryOfTheLongestPlanFitsItsTopic()
    {
        QFETCH(char, filling);
        auto waves = nlohmann::json::array();
        for (std::size_t i = 0; i < mostWaves; ++i)
            waves.push_back({{"query", "id=\"" + std::string(490, filling) + "\""},
                             {"successThreshold", 99.99},
                             {"errorThreshold", 10.01},
                             {"minimumExecuted", 1'000'000}});
        auto windows = nlohmann::json::array();
        for (std::size_t i = 0; i < mostWindows; ++i)
            windows.push_back({{"cron", "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21 0-4 * * *"},
                               {"duration", "PT4H"},
                               {"timeZone", "America/Argentina/ComodRivadavia"}});
        auto rules = nlohmann::json::array();
        for (std::size_t i = 0; i < mostAbortRules; ++i)
            rules.push_back({{"failureType", "TIMED_OUT"},
                             {"thresholdPercentage", 12.34},
                             {"minNumberOfExecutedThings", 1'000'000},
                             {"action", "CANCEL"}});
        JobRecord job = jobRecord(crypto::newJobId(systemNow()),
                                  {{"comment", std::string(1000, filling)},
                                   {"name", std::string(128, filling)},
                                   {"targets", {{"query", nullptr}, {"list", std::string(64, 'a')}}},
                                   {"rollout", {{"waves", waves}}},
                                   {"abort", rules},
                                   {"schedule", {{"maintenanceWindows", windows}}}},
                                  systemNow());
        job.why = std::string(500, filling);
        for (std::size_t i = 0; i < mostWaves; ++i) {
            WaveRecord& wave = job.waves.emplace_back();
            wave.devices = 1'000'000;
            wave.opened = wave.passed = systemNow();
            wave.promoted = true;
            for (auto& count : wave.counts.of)
                count = 99'999;
        }
        for (int i = 0; i < 100; ++i)
            job.rollbacks.push_back(crypto::newJobId(systemNow()));
        for (int i = 0; i < 5000; ++i)
            job.series.add(job.created + std::chrono::seconds(i), job.counts);
        const auto text = jobSummary(job);
        QVERIFY2(text.size() <= 16 * 1024, qPrintable(QString::number(text.size())));
        const auto summary = nlohmann::json::parse(text);
        COMPARE(summary.at("cut"), nlohmann::json(true));
        // What is cut can still be read, and in full where it is asked for.
        QVERIFY(parseJobDocument(summary.at("document")));
        COMPARE(parseJobDocument(jobDescription(job).at("document")).value(), job.document);
        COMPARE(decodeJob(encodeJob(job)).value().rollbacks, job.rollbacks);
    }
    void alteredAuditLineIsFound()
    {
        std::vector<AuditLine> lines;
        std::string last = auditGenesis();
        for (int i = 1; i <= 5; ++i) {
            lines.push_back(
                makeAuditLine({i, systemNow(), "op.a", "jobs.create", R"({"name":"x"})", "ok", ""}, last));
            last = lines.back().hash;
        }
        COMPARE(verifyChain(lines, auditGenesis()).value(), last);
        auto altered = lines;
        altered[2].bytes.replace(altered[2].bytes.find("op.a"), 4, "op.b");
        QVERIFY(!verifyChain(altered, auditGenesis()));
        auto cut = lines;
        cut.erase(cut.begin() + 2);
        QVERIFY(!verifyChain(cut, auditGenesis()));
        cut = lines;
        cut.erase(cut.begin());
        QVERIFY(!verifyChain(cut, auditGenesis()));
    }
};

QTEST_GUILESS_MAIN(TestJobRecords)
#include "tst_job_records.moc"
