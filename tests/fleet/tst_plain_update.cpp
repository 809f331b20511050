// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/json_text.h"
#include "fleet/plain_update.h"
#include "fleet/random_json.h"
#include "fleet/state_codec.h"

#include <QTest>

#include <limits>

using namespace drydock;
using nlohmann::json;
using testing::RandomJson;

namespace {

const std::string report =
    R"({"protocol":1,"state":{"reported":{"softwareVersion":"2.0.3","hardwareModel":"rpi4","region":"eu",)"
    R"("temperature":-21.5,"list":[1,true,null,"x",{"y":1e3}],"update":{"status":"RUNNING",)"
    R"("phase":"downloading","progress":0}},"desired":null},"version":12,"clientToken":"token-54321"})";

/// One value in the place of a reported key.
std::string reporting(const std::string& value)
{
    return R"({"state":{"reported":{"a":)" + value + "}}}";
}

/// What tells two values apart: the library holds 1, 1u and 1.0 for equal.
std::string anatomy(const json& value)
{
    std::string text = std::to_string(static_cast<int>(value.type())) + jsonText(value);
    for (const auto& member : value) {
        if (value.is_structured())
            text += anatomy(member);
    }
    return text;
}

std::string anatomy(const std::optional<json>& section)
{
    return section ? anatomy(*section) : "absent";
}

} // namespace

/// The quick decoder beside the strict one, which decides: what it takes at all, it takes as that does.
class TestPlainUpdate : public QObject
{
    Q_OBJECT

private:
    /// Whether the quick one took it.
    static bool compare(const std::string& payload, const StateLimits& limits = {})
    {
        const auto plain = state_codec::decodePlainUpdate(payload, limits);
        if (!plain)
            return false;
        const auto strict = state_codec::decodeUpdateStrictly(payload, limits);
        const bool same = strict && anatomy(plain->desired) == anatomy(strict->desired) &&
                          anatomy(plain->reported) == anatomy(strict->reported) &&
                          plain->version == strict->version && plain->clientToken == strict->clientToken;
        if (!same)
            QTest::qFail(("decoded otherwise: " + payload).c_str(), __FILE__, __LINE__);
        return true;
    }

private Q_SLOTS:
    void whatDevicesSendIsTaken_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const auto row = [](const std::string& payload) {
            QTest::newRow(payload.c_str()) << QByteArray::fromStdString(payload);
        };
        row(report);
        row(R"({"state":{}})");
        row(" {\"state\" :\t{ \"reported\":\r\n{} } } "); // the blank in front is not the quick one's
        row("{\"state\" :\t{ \"reported\":\r\n{} } } ");
        row(R"({"state":{"reported":null}})");
        row(R"({"state":{"desired":{"interval":5}},"protocol":1})");
        for (const char* value :
             {"9007199254740992", "-9007199254740992", "0.1", "1e-7", "123456789.123456789", "5e-324",
              "1.7976931348623157e308", "2.2250738585072014e-308", "0e5", "-0.0",
              "\"\xC3\xA9\xF0\x9F\x98\x80\"", "\"\"", "[]", "{}", "[[[[]]]]", "false"})
            row(reporting(value));
    }
    void whatDevicesSendIsTaken()
    {
        QFETCH(QByteArray, payload);
        QCOMPARE(compare(payload.toStdString()), !payload.startsWith(' '));
    }

    void whatIsUnusualOrWrongIsLeftToTheStrictOne_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const auto row = [](const std::string& payload) {
            QTest::newRow(payload.substr(0, 60).c_str()) << QByteArray::fromStdString(payload);
        };
        for (const char* payload : {"",
                                    "[]",
                                    "null",
                                    "1",
                                    "{",
                                    "{}",
                                    "{} {}",
                                    R"({"state":{}}x)",
                                    R"({"state":{}},)",
                                    R"({"state":{},})",
                                    R"({"state":{}}{)",
                                    R"({"state":1})",
                                    R"({"state":[]})",
                                    R"({"state":{"reported":[]}})",
                                    R"({"state":{"reported":1}})",
                                    R"({"state":{"other":{}}})",
                                    R"({"state":{},"state":{}})",
                                    R"({"state":{"reported":{},"reported":{}}})",
                                    R"({"state":{"desired":null,"desired":null}})",
                                    R"({"state":{},"other":1})",
                                    R"({"state":{},"protocol":2})",
                                    R"({"state":{},"protocol":"1"})",
                                    R"({"state":{},"protocol":1.0})",
                                    R"({"state":{},"protocol":1,"protocol":1})",
                                    R"({"state":{},"version":-1})",
                                    R"({"state":{},"version":-0})",
                                    R"({"state":{},"version":1.0})",
                                    R"({"state":{},"version":1,"version":1})",
                                    R"({"state":{},"version":null})",
                                    R"({"state":{},"version":9007199254740993})",
                                    R"({"state":{},"clientToken":1})",
                                    R"({"state":{},"clientToken":"a","clientToken":"a"})",
                                    R"({"state":{} "version":1})",
                                    R"({"state" {}})",
                                    R"({state:{}})",
                                    R"({'state':{}})",
                                    "\xEF\xBB\xBF{\"state\":{}}"})
            row(payload);
        row(std::string("{\"state\":{}}\0", 13));
        row("{\"state\":{},\"clientToken\":\"" + std::string(65, 'x') + "\"}");
        row(report.substr(0, report.size() - 1));
        row(std::string(100'000, '['));
        for (const char* value : {"9007199254740993",
                                  "-9007199254740993",
                                  "9223372036854775808",
                                  "18446744073709551615",
                                  "123456789012345678901234567890",
                                  "-0",
                                  "1e999",
                                  "-1e999",
                                  "NaN",
                                  "Infinity",
                                  "-Infinity",
                                  "+1",
                                  "01",
                                  "-01",
                                  "1.",
                                  ".5",
                                  "1e",
                                  "1e+",
                                  "0x1",
                                  "1_000",
                                  "--1",
                                  "tru",
                                  "True",
                                  "nul",
                                  "nulll",
                                  "truefalse",
                                  "[1,]",
                                  "[,1]",
                                  "[1 2]",
                                  "[1",
                                  "1]",
                                  "{\"b\":1,}",
                                  "{\"b\"}",
                                  "{\"b\":}",
                                  "{1:2}",
                                  R"({"b":1,"b":1})",
                                  R"({"b":{"c":1,"c":2}})",
                                  R"([{"b":1,"b":2}])",
                                  R"("\u0041")",
                                  R"("\ud800")",
                                  R"("\udc00")",
                                  R"("\ud83d\ude00")",
                                  R"("\n")",
                                  R"("\x")",
                                  "\"\n\"",
                                  "\"\t\"",
                                  "\"\x01\"",
                                  "\"",
                                  "",
                                  "\"\xFF\"",
                                  "\"\xC0\xAF\"",
                                  "\"\xED\xA0\x80\"",
                                  "\"\xF4\x90\x80\x80\"",
                                  "\"\xE2\x82\"",
                                  "/**/1",
                                  "1//",
                                  "[[[[[[[[[]]]]]]]]]"})
            row(reporting(value));
    }
    void whatIsUnusualOrWrongIsLeftToTheStrictOne()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(!compare(payload.toStdString()));
    }

    void depthIsTheStrictOnes()
    {
        for (std::size_t most = 1; most <= 4; ++most) {
            for (std::size_t deep = 1; deep <= 6; ++deep) {
                const std::string array = std::string(deep, '[') + std::string(deep, ']');
                std::string object = "1";
                for (std::size_t i = 0; i < deep; ++i)
                    object = R"({"b":)" + object + "}";
                for (const auto& value : {array, object}) {
                    const StateLimits limits{.maxDepth = most};
                    const bool taken = compare(reporting(value), limits);
                    QCOMPARE(taken, state_codec::decodeUpdateStrictly(reporting(value), limits).has_value());
                }
            }
        }
    }

    void sizeIsTheStrictOnes()
    {
        const StateLimits limits{.maxBytes = 10};
        const std::string begin = R"({"state":{}})";
        QVERIFY(compare(begin + std::string(160 - begin.size(), ' '), limits));
        QVERIFY(!compare(begin + std::string(161 - begin.size(), ' '), limits));
    }

    void generatedUpdatesAreTheSame()
    {
        int taken = 0;
        for (std::uint32_t seed = 1; seed <= 2'000; ++seed) {
            RandomJson random(seed);
            StateUpdate update{
                .desired = {}, .reported = random.object(true, 5), .version = {}, .clientToken = {}};
            if (random.oneIn(3))
                update.desired = random.object(true);
            if (random.oneIn(3))
                update.version = random.below(100);
            taken += compare(state_codec::encodeUpdate(update)) ? 1 : 0;
        }
        QVERIFY(taken > 400); // without escapes
    }

    void garbledUpdatesAreTheSame()
    {
        int taken = 0;
        constexpr std::string_view pieces = "{}[]\",:0123456789-+.eEtrufalsn \\\t\n\x01\x7F\xC3\xA9\xF0\xFF";
        for (std::uint32_t seed = 1; seed <= 60'000; ++seed) {
            RandomJson random(seed);
            std::string payload = report;
            for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
                const auto at = random.below(payload.size());
                const char piece = pieces[random.below(pieces.size())];
                switch (random.below(4)) {
                case 0:
                    payload.erase(at, 1 + random.below(3));
                    break;
                case 1:
                    payload.insert(at, 1, piece);
                    break;
                case 2:
                    payload.insert(at, payload.substr(random.below(payload.size()), random.below(24)));
                    break;
                default:
                    payload[at] = piece;
                }
            }
            taken += compare(payload) ? 1 : 0;
        }
        QVERIFY(taken > 5'000); // many stay an update: another digit, another letter
    }
};

QTEST_GUILESS_MAIN(TestPlainUpdate)
#include "tst_plain_update.moc"
