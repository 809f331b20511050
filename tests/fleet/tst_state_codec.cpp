// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_codec.h"
#include "fleet/state_topics.h"

#include <QTest>

using namespace drydock;
using nlohmann::json;

namespace {

const std::string report = R"({"protocol":1,"state":{"reported":{"softwareVersion":"2.0.3",)"
                           R"("hardwareModel":"rpi4","region":"eu"}},"clientToken":"a1"})";

StateDocument reportedDocument(Applied* applied = nullptr)
{
    StateDocument document;
    auto result = document.apply(state_codec::decodeUpdate(report).value(), 1763900000);
    if (applied != nullptr)
        *applied = result.value();
    return document;
}

} // namespace

class TestStateCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedEchoesWhatWasSent()
    {
        Applied applied;
        const auto document = reportedDocument(&applied);
        const auto text = state_codec::encodeAccepted(document, applied, "a1", 1763900000, Dialect::Atlas);
        const auto expected = json::parse(
            R"({"protocol":1,"state":{"reported":{"softwareVersion":"2.0.3","hardwareModel":"rpi4","region":"eu"}},
                "version":1,"timestamp":1763900000,"clientToken":"a1","metadata":{"reported":{
                "softwareVersion":{"timestamp":1763900000},"hardwareModel":{"timestamp":1763900000},
                "region":{"timestamp":1763900000}}}})");
        QCOMPARE(text, expected.dump());
        const auto aws = json::parse(state_codec::encodeAccepted(document, applied, "", 1, Dialect::Aws));
        QVERIFY(!aws.contains("protocol") && !aws.contains("clientToken"));
    }

    void deltaCarriesTheSignedUrlAndTheDocumentDoesNot()
    {
        auto document = reportedDocument();
        const std::string url = "https://store/packages/app/2.1.0/app.bin";
        document.setDesiredSoftware({.name = "app", .version = "2.1.0", .url = url, .size = 43800000},
                                    1763900060);
        const auto text =
            state_codec::encodeDelta(document, {}, 1763900060, Dialect::Atlas, url + "?X-Amz-Signature=1");
        const auto delta = json::parse(text);
        QCOMPARE(delta.at("state").at("softwareURL").get<std::string>(), url + "?X-Amz-Signature=1");
        QCOMPARE(delta.at("state").at("size").get<int>(), 43800000);
        QCOMPARE(delta.at("metadata").at("size").dump(), std::string(R"({"timestamp":1763900060})"));
        QCOMPARE(delta.at("version").get<int>(), 2);
        QVERIFY(document.serialize().desired.find("X-Amz") == std::string::npos);
        const auto whole =
            json::parse(state_codec::encodeGetAccepted(document, "t", 1, Dialect::Atlas, url + "?s"));
        QCOMPARE(whole.at("state").at("delta").at("softwareURL").get<std::string>(), url + "?s");
        QCOMPARE(whole.at("state").at("desired").at("softwareURL").get<std::string>(), url);
        QVERIFY(whole.at("metadata").at("reported").contains("region"));
    }

    void noDifferenceIsNoDelta()
    {
        QVERIFY(state_codec::encodeDelta(reportedDocument(), "x", 1, Dialect::Atlas).empty());
    }

    void refusesWithTheNumberOfTheReason_data()
    {
        QTest::addColumn<int>("atlas");
        QTest::addColumn<int>("aws");
        QTest::addColumn<QByteArray>("text"); // AWS's, as its error page gives it
        const auto row = [](const char* payload, int atlas, int aws, const char* text) {
            QTest::newRow(payload) << atlas << aws << QByteArray(text);
        };
        row("{", 400, 400, "Invalid JSON");
        row("[]", 400, 400, "Invalid JSON");
        row("{}", 400, 400, "Missing required node: state");
        row(R"({"state":1})", 400, 400, "State node must be an object");
        row(R"({"state":{"desired":1}})", 400, 400, "Desired node must be an object");
        row(R"({"state":{"reported":[]}})", 400, 400, "Reported node must be an object");
        row(R"({"state":{},"version":-1})", 400, 400, "Invalid version");
        row(R"({"state":{},"version":"1"})", 400, 400, "Invalid version");
        row(R"({"state":{},"clientToken":1})", 400, 400, "Invalid clientToken");
        row(R"({"state":{"reported":{"1":{"2":{"3":{"4":{"5":{"6":{"7":{"8":{"9":{}}}}}}}}}}}})", 422, 400,
            "JSON contains too many levels of nesting; maximum is 8");
        row("{\"state\":\"\xFF\"}", 415, 415, "Unsupported documented encoding; supported encoding is UTF-8");
    }
    void refusesWithTheNumberOfTheReason()
    {
        QFETCH(int, atlas);
        QFETCH(int, aws);
        QFETCH(QByteArray, text);
        for (const auto dialect : {Dialect::Atlas, Dialect::Aws}) {
            const auto update = state_codec::decodeUpdate(QTest::currentDataTag(), {.dialect = dialect});
            QVERIFY(!update);
            const auto answer =
                state_codec::decodeAnswer(state_codec::encodeRejected(update.error(), "t", 7, dialect));
            QCOMPARE(answer->code, dialect == Dialect::Aws ? aws : atlas);
            QCOMPARE(answer->clientToken, std::string("t"));
            QCOMPARE(answer->timestamp, std::int64_t{7});
            if (dialect == Dialect::Aws)
                QVERIFY2(answer->message.starts_with(text.toStdString()), answer->message.c_str());
        }
    }

    void protocolIsOptionalFromDevices()
    {
        QVERIFY(state_codec::decodeUpdate(R"({"state":{}})"));
        QVERIFY(state_codec::decodeUpdate(R"({"state":{},"protocol":1})"));
        QCOMPARE(state_codec::decodeUpdate(R"({"state":{},"protocol":2})").error().field,
                 std::string("protocol"));
        QVERIFY(state_codec::decodeUpdate(R"({"state":{},"protocol":2})", {.dialect = Dialect::Aws}));
    }

    void sectionsTellAbsentFromDeleted()
    {
        const auto update = state_codec::decodeUpdate(R"({"state":{"desired":null,"other":1},"version":3})");
        QVERIFY(update && update->desired && update->desired->is_null() && !update->reported);
        QCOMPARE(update->version.value_or(0), std::uint64_t{3});
    }

    void tokenOfARefusedUpdateIsFound()
    {
        QCOMPARE(state_codec::clientTokenOf(R"({"clientToken":"a","state":NaN})"), std::string("a"));
        QCOMPARE(state_codec::clientTokenOf(R"({"state":{"clientToken":"b"}})"), std::string());
        QCOMPARE(state_codec::clientTokenOf("{\"clientToken\":\"" + std::string(65, 'x') + "\"}"),
                 std::string());
        QCOMPARE(state_codec::clientTokenOf(std::string(100000, '[')), std::string());
    }

    void topicsReadBack()
    {
        const auto device = DeviceId::parse("dev-7").value();
        const StateTopics atlas("state-eu");
        const StateTopics aws("state", Dialect::Aws);
        const StateTopics named("state", Dialect::Aws, "sw");
        QCOMPARE(atlas.topic(device, StateTopic::UpdateDelta), std::string("state-eu/dev-7/update/delta"));
        QCOMPARE(atlas.filter(StateTopic::Update), std::string("state-eu/+/update"));
        QCOMPARE(aws.topic(device, StateTopic::Get), std::string("$aws/things/dev-7/shadow/get"));
        QCOMPARE(named.topic(device, StateTopic::Get), std::string("$aws/things/dev-7/shadow/name/sw/get"));
        QCOMPARE(aws.topic(device, StateTopic::Presence), std::string("state/dev-7/presence"));
        for (const auto* topics : {&atlas, &aws, &named}) {
            for (int kind = 0; kind <= static_cast<int>(StateTopic::CredentialsGetRejected); ++kind) {
                const auto parsed = topics->parse(topics->topic(device, static_cast<StateTopic>(kind)));
                QVERIFY(parsed && parsed->device == device && static_cast<int>(parsed->kind) == kind);
            }
        }
        QVERIFY(!aws.parse("$aws/things/dev-7/shadow/name/sw/get"));
        QVERIFY(!named.parse("$aws/things/dev-7/shadow/get"));
        QVERIFY(!aws.parse("state/dev-7/update"));
        for (const char* topic :
             {"", "state-eu", "state-eu/", "state-eu/dev-7", "state-eu/dev-7/", "state/dev-7/get",
              "state-eu//get", "state-eu/op.ann/get", "state-eu/dev-7/get/", "x/state-eu/dev-7/get"})
            QVERIFY2(!atlas.parse(topic), topic);
    }
};

QTEST_GUILESS_MAIN(TestStateCodec)
#include "tst_state_codec.moc"
