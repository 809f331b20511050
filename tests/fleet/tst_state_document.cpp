// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_document.h"

#include <QTest>

using namespace drydock;
using nlohmann::json;

namespace {

const std::string jobA = "0193c4d2-0000-7000-8000-0000000077e2";

Software software(const std::string& version)
{
    return {"app",          version, "https://store/packages/app/" + version + "/app.bin",
            jobA,           "41d0",  43800000,
            "bWFuaWZlc3Q=", "c2ln"};
}

StateUpdate reporting(json values)
{
    StateUpdate update;
    update.reported = std::move(values);
    return update;
}

StateUpdate desiring(json values)
{
    StateUpdate update;
    update.desired = std::move(values);
    return update;
}

ErrorCode refusal(StateDocument& document, const StateUpdate& update, const StateLimits& limits = {})
{
    const auto before = document.serialize();
    const auto result = document.apply(update, 9, limits);
    if (result || !(document.serialize() == before))
        return ErrorCode::Internal;
    return result.error().code;
}

} // namespace

class TestStateDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullDeletesAndArraysAreReplacedWhole()
    {
        StateDocument document;
        QVERIFY(document.apply(reporting({{"a", {{"b", 1}, {"c", 2}}}, {"list", {1, 2, 3}}}), 1));
        const auto applied = document.apply(reporting({{"a", {{"b", nullptr}}}, {"list", {9}}}), 2);
        QVERIFY(applied && applied->reportedChanged && !applied->desiredChanged);
        QVERIFY(document.reported() == json({{"a", {{"c", 2}}}, {"list", json::array({9})}}));
        QVERIFY(document.apply(reporting(nullptr), 3));
        QCOMPARE(document.reported().dump(), std::string("{}"));
    }

    void valueReportedAgainChangesNothingButItsTime()
    {
        StateDocument document;
        QVERIFY(document.apply(reporting({{"a", 1}}), 10));
        const auto applied = document.apply(reporting({{"a", 1.0}}), 20);
        QVERIFY(applied && !applied->reportedChanged);
        QCOMPARE(document.metadata(StateSection::Reported).dump(), std::string(R"({"a":{"timestamp":20}})"));
        QCOMPARE(document.version(), std::uint64_t{2});
    }

    void metadataMirrorsArrays()
    {
        StateDocument document;
        QVERIFY(document.apply(desiring({{"a", {1, 2}}, {"b", {{"c", 1}}}}), 7));
        const auto tree = document.metadata(StateSection::Desired, {{"a", 0}});
        QCOMPARE(tree.dump(), std::string(R"({"a":[{"timestamp":7},{"timestamp":7}]})"));
    }

    void otherVersionIsAConflict()
    {
        StateDocument document;
        QVERIFY(document.apply(reporting({{"a", 1}}), 1));
        auto update = reporting({{"a", 2}});
        update.version = 7;
        QVERIFY(refusal(document, update) == ErrorCode::Conflict);
        update.version = 1;
        QVERIFY(document.apply(update, 2));
    }

    void nullInsideAnArrayIsRefused()
    {
        StateDocument document;
        QVERIFY(refusal(document, reporting({{"a", {1, nullptr}}})) == ErrorCode::InvalidArgument);
        QVERIFY(refusal(document, reporting({{"a", json::array({{{"b", nullptr}}})}})) ==
                ErrorCode::InvalidArgument);
    }

    void sizeIsMeasuredAfterTheMerge()
    {
        StateDocument document;
        const StateLimits limits{.maxBytes = 40};
        QVERIFY(document.apply(reporting({{"a", std::string(20, 'x')}}), 1, limits));
        QVERIFY(refusal(document, reporting({{"b", std::string(20, 'x')}}), limits) == ErrorCode::TooLarge);
        QVERIFY(document.apply(reporting({{"a", nullptr}, {"b", std::string(20, 'x')}}), 2, limits));
    }

    void depthIsCountedBelowTheSection()
    {
        StateDocument document;
        const StateLimits limits{.maxDepth = 1};
        QVERIFY(document.apply(reporting({{"a", {{"b", 1}}}}), 1, limits));
        const json deep{{"a", {{"b", json::array()}}}};
        QVERIFY(refusal(document, reporting(deep), limits) == ErrorCode::Unprocessable);
        const StateLimits aws{.maxDepth = 1, .dialect = Dialect::Aws};
        QVERIFY(refusal(document, reporting(deep), aws) == ErrorCode::InvalidArgument);
    }

    void versionReportedFulfilsTheSoftware()
    {
        StateDocument document;
        QVERIFY(document.apply(reporting({{"softwareVersion", "2.0.3"}, {"region", "eu"}}), 1));
        document.setDesiredSoftware(software("2.1.0"), 2);
        QVERIFY(!document.isSoftwareFulfilled());
        QCOMPARE(document.delta().size(), std::size_t{8});

        const auto applied = document.apply(reporting({{"softwareVersion", "2.1.0"}}), 3);
        QVERIFY(applied && applied->softwareFulfilled);
        QCOMPARE(document.delta().dump(), std::string("{}"));
        QVERIFY(document.reportedSoftware() == software("2.1.0"));
        QVERIFY(applied->reported->contains("jobId"));
    }

    void orderToGoBackIsHeardThoughTheVersionNeverChanged()
    {
        StateDocument document;
        auto before = software("2.1.0");
        document.setDesiredSoftware(before, 1);
        QVERIFY(document.takeDesiredSoftware("ack", 2));
        QVERIFY(document.isSoftwareFulfilled());
        before.jobId = "01931111-2222-7000-8000-000000000009";
        document.setDesiredSoftware(before, 3);
        QVERIFY(!document.isSoftwareFulfilled());
        QVERIFY(document.delta().contains("softwareURL"));
        // What says nothing of the software is no answer.
        const auto progress = document.apply(reporting({{"update", {{"status", "RUNNING"}}}}), 4);
        QVERIFY(progress && !progress->softwareFulfilled);
        const auto applied = document.apply(reporting({{"softwareVersion", "2.1.0"}}), 5);
        QVERIFY(applied && applied->softwareFulfilled);
        QVERIFY(document.isSoftwareFulfilled());
    }

    void softwareStandsInTheDeltaWholeOrNotAtAll()
    {
        StateDocument document;
        document.setDesiredSoftware(software("2.1.0"), 1);
        QVERIFY(document.apply(reporting({{"softwareName", "app"}, {"softwareVersion", "2.0.0"}}), 2));
        QVERIFY(document.delta().contains("softwareName"));
        QVERIFY(!document.delta(Dialect::Aws).contains("softwareName"));
    }

    void progressReportsDoNotChangeTheDifference()
    {
        StateDocument document;
        document.setDesiredSoftware(software("2.1.0"), 1);
        const auto before = document.deltaDigest();
        QVERIFY(before != 0);
        QVERIFY(document.apply(
            reporting({{"update", {{"jobId", jobA}, {"status", "RUNNING"}, {"progress", 41}}}}), 2));
        QCOMPARE(document.deltaDigest(), before);
        QVERIFY(document.apply(desiring({{"interval", 5}}), 3));
        QVERIFY(document.deltaDigest() != before);
    }

    void signedUrlReportedBackIsUnderstood()
    {
        StateDocument document;
        const std::string url = "https://store/legacy/app.bin";
        QVERIFY(document.apply(desiring({{"softwareURL", url + "?X-Amz-Signature=abc"}}), 1));
        QCOMPARE(document.desired().at("softwareURL").get<std::string>(), url);
        QVERIFY(document.apply(reporting({{"softwareURL", url + "?X-Amz-Signature=other#x"}}), 2));
        QVERIFY(document.isSoftwareFulfilled());
        QCOMPARE(document.reported().at("softwareURL").get<std::string>(), url);
        QVERIFY(document.delta().empty());
    }

    void nameLeftFromEarlierSoftwareDoesNotStandAgainstAReport()
    {
        StateDocument document;
        QVERIFY(document.apply(reporting({{"softwareName", "old"}, {"softwareVersion", "1.0.0"}}), 1));
        document.setDesiredSoftware(software("1.0.0"), 2);
        QVERIFY(!document.isSoftwareFulfilled());
        QVERIFY(document.apply(reporting({{"softwareVersion", "1.0.0"}}), 3)->softwareFulfilled);
        QVERIFY(document.isSoftwareFulfilled());
    }

    void dialectAwsTakesNothingOver()
    {
        StateDocument document;
        document.setDesiredSoftware(software("2.1.0"), 1);
        const StateLimits aws{.dialect = Dialect::Aws};
        const auto applied = document.apply(reporting({{"softwareVersion", "2.1.0"}}), 2, aws);
        QVERIFY(applied && !applied->softwareFulfilled);
        QCOMPARE(document.delta(Dialect::Aws).size(), std::size_t{7});
    }

    void desiredSoftwareIsClearedOnlyForItsJob()
    {
        StateDocument document;
        QVERIFY(document.apply(desiring({{"interval", 5}}), 1));
        document.setDesiredSoftware(software("2.1.0"), 2);
        QVERIFY(!document.clearDesiredSoftware("another"));
        QVERIFY(document.desiredSoftware() == software("2.1.0"));
        QVERIFY(document.clearDesiredSoftware(jobA));
        QVERIFY(!document.desiredSoftware());
        QCOMPARE(document.desired().dump(), std::string(R"({"interval":5})"));
        QCOMPARE(document.version(), std::uint64_t{3});
        QVERIFY(!document.clearDesiredSoftware());
    }

    void softwareTakenOnAcknowledgementIsMarked()
    {
        StateDocument document;
        QVERIFY(!document.takeDesiredSoftware("ack", 1));
        document.setDesiredSoftware(software("2.1.0"), 1);
        const auto applied = document.takeDesiredSoftware("ack", 2);
        QVERIFY(applied && applied->softwareFulfilled);
        QCOMPARE(document.reported().at("proof").get<std::string>(), std::string("ack"));
        QVERIFY(document.delta().empty());
        QVERIFY(document.apply(reporting({{"softwareVersion", "2.1.0"}}), 3));
        QVERIFY(!document.reported().contains("proof")); // now the device has said it itself
    }

    void setSoftwareReplacesWhatTheLastOneLeft()
    {
        StateDocument document;
        document.setDesiredSoftware(software("2.1.0"), 1);
        document.setDesiredSoftware({.name = "app", .version = "2.2.0", .url = "https://s/a?sig=1"}, 2);
        QCOMPARE(document.desired().size(), std::size_t{3});
        QCOMPARE(document.desired().at("softwareURL").get<std::string>(), std::string("https://s/a"));
    }

    void updateReportIsRead()
    {
        StateDocument document;
        QVERIFY(!document.reportedUpdate());
        const json update{
            {"jobId", jobA}, {"status", "RUNNING"}, {"phase", "downloading"}, {"progress", 141}};
        QVERIFY(document.apply(reporting({{"update", update}}), 1));
        const auto report = document.reportedUpdate();
        QVERIFY(report);
        QVERIFY(report->status == UpdateStatus::Running);
        QCOMPARE(report->phase, std::string("downloading"));
        QCOMPARE(report->progress.value_or(-1), 100);
        QVERIFY(document.apply(reporting({{"update", {{"status", "DANCING"}}}}), 2));
        QVERIFY(!document.reportedUpdate());
    }

    void timesArePackedWellBelowJson()
    {
        StateDocument document;
        auto values = json::object();
        for (int i = 0; i < 100; ++i)
            values["key" + std::to_string(i)] = i;
        QVERIFY(document.apply(reporting(values), 1763900000));
        QVERIFY(document.serialize().metadata.size() < 16);
        for (int i = 0; i < 100; i += 2)
            QVERIFY(document.apply(reporting({{"key" + std::to_string(i), i}}), 1763900000 + i * 37));
        const auto packed = document.serialize().metadata.size();
        QVERIFY2(packed < 400, std::to_string(packed).c_str());
        QVERIFY(packed * 5 < document.metadata(StateSection::Reported).dump().size());
    }
};

QTEST_GUILESS_MAIN(TestStateDocument)
#include "tst_state_document.moc"
