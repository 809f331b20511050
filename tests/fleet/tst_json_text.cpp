// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/json_text.h"
#include "fleet/random_json.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace drydock;
using nlohmann::json;

namespace {

std::string byTheLibrary(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheLibraryWrites()
    {
        std::vector<json> values{json(),
                                 true,
                                 false,
                                 0,
                                 -1,
                                 0U,
                                 std::numeric_limits<std::int64_t>::min(),
                                 std::numeric_limits<std::uint64_t>::max(),
                                 0.1,
                                 -0.0,
                                 1e300,
                                 5e-324,
                                 std::nan(""),
                                 std::numeric_limits<double>::infinity(),
                                 "",
                                 "\xC3\xA9 \xF0\x9F\x98\x80",
                                 "cut \xC3",
                                 "\xFF\xC0\xAF\"",
                                 json::array(),
                                 json::object(),
                                 json::array({json::array(), json::object(), 1}),
                                 {{"\xFF", 1}, {"a\"b", {{"\n", nullptr}}}},
                                 json::binary({1, 2, 3})};
        for (int byte = 0; byte < 256; ++byte)
            values.emplace_back("a" + std::string(1, static_cast<char>(byte)) + "b");
        for (const auto& value : values)
            QCOMPARE(jsonText(value), byTheLibrary(value));
    }

    /// Strings are looked at several bytes at a time: whichever of them it is, and whatever stands beside it.
    void everyByteAtEveryPlaceIsWhatTheLibraryWrites()
    {
        for (std::size_t size = 1; size <= 20; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                for (const char beside : {'a', ' ', '\x7F', '!', '#', '['}) {
                    for (int byte = 0; byte < 256; ++byte) {
                        std::string text(size, beside);
                        text[at] = static_cast<char>(byte);
                        QCOMPARE(jsonText(text), byTheLibrary(text));
                    }
                }
            }
        }
    }

    void isWhatTheLibraryWritesOfAnything()
    {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            testing::RandomJson random(seed);
            auto value = random.object(true, 5);
            value[random.bytes({}, 12)] = random.bytes({}, 12);
            QCOMPARE(jsonText(value), byTheLibrary(value));
        }
    }

    void appendsToWhatIsThere()
    {
        std::string text = "x";
        appendQuoted(text, "a");
        appendNumber(text, std::int64_t{-5});
        appendNumber(text, std::uint64_t{7});
        appendJson(text, json::array({1}));
        QCOMPARE(text, std::string("x\"a\"-57[1]"));
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
