// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/random_json.h"
#include "fleet/strict_json.h"

#include <QTest>

using namespace drydock;

class TestStrictJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatParsersReadDifferently_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << static_cast<int>(code);
        };
        row("nothing", "", ErrorCode::InvalidArgument);
        row("cut off", R"({"a":)", ErrorCode::InvalidArgument);
        row("more behind", "{} {}", ErrorCode::InvalidArgument);
        row("key twice", R"({"a":1,"b":{},"a":2})", ErrorCode::InvalidArgument);
        row("key twice, escaped", R"({"a":1,"\u0061":2})", ErrorCode::InvalidArgument);
        row("key twice below", R"([{"a":{"b":1,"b":1}}])", ErrorCode::InvalidArgument);
        row("NaN", R"({"a":NaN})", ErrorCode::InvalidArgument);
        row("infinity", R"([-Infinity])", ErrorCode::InvalidArgument);
        row("number too large", "[1e999]", ErrorCode::InvalidArgument);
        row("lone high surrogate", R"(["\ud800"])", ErrorCode::InvalidArgument);
        row("lone low surrogate", R"(["\udc00x"])", ErrorCode::InvalidArgument);
        row("2^53 + 1", "[9007199254740993]", ErrorCode::InvalidArgument);
        row("-2^53 - 1", "[-9007199254740993]", ErrorCode::InvalidArgument);
        row("beyond 64 bits", "[123456789012345678901234567890]", ErrorCode::InvalidArgument);
        row("byte order mark", "\xEF\xBB\xBF{}", ErrorCode::InvalidArgument);
        row("Latin-1", "[\"\xE9\"]", ErrorCode::NotUtf8);
        row("overlong", "[\"\xC0\xAF\"]", ErrorCode::NotUtf8);
        row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", ErrorCode::NotUtf8);
        row("above U+10FFFF", "[\"\xF4\x90\x80\x80\"]", ErrorCode::NotUtf8);
        row("cut character", "[\"\xE2\x82", ErrorCode::NotUtf8);
        row("100,000 deep", QByteArray(100000, '['), ErrorCode::Unprocessable);
        row("objects deep", QByteArray(R"({"a":)").repeated(50000), ErrorCode::Unprocessable);
        row("too long", QByteArray(2000000, ' '), ErrorCode::TooLarge);
    }
    void refusesWhatParsersReadDifferently()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto result = parseStrictJson({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
        QVERIFY(!result.error().message.empty());
    }

    void acceptsTheLimits()
    {
        const auto value =
            parseStrictJson(R"([9007199254740992,-9007199254740992,"\ud83d\ude00",1.5e3,null])");
        QVERIFY(value);
        QCOMPARE(value->dump(),
                 std::string("[9007199254740992,-9007199254740992,\"\xF0\x9F\x98\x80\",1500.0,null]"));
        QVERIFY(parseStrictJson(R"([[1],{"a":2}])", {.maxDepth = 2}));
        QVERIFY(!parseStrictJson(R"([[[]]])", {.maxDepth = 2}));
        QVERIFY(parseStrictJson(R"({"a":{"x":1},"b":{"x":1}})"));
    }

    void readsBackWhatTheLibraryWrites()
    {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            testing::RandomJson random(seed);
            const auto value = random.object(true, 6);
            const auto again = parseStrictJson(value.dump());
            QVERIFY2(again && *again == value, std::to_string(seed).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strict_json.moc"
