// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/topics.h"

#include <mosquitto.h>

#include <QTest>

#include <algorithm>
#include <random>
#include <string>

using namespace drydock::broker;

namespace {

std::string randomFrom(std::minstd_rand& random, std::string_view letters, std::size_t longest)
{
    std::string text(std::uniform_int_distribution<std::size_t>(1, longest)(random), ' ');
    for (char& letter : text)
        letter = letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
    return text;
}

} // namespace

/// The rules of topics, beside those of a library that many brokers and clients are written with.
class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWhatTheLibraryTakesForText()
    {
        std::minstd_rand random(1);
        const std::string_view bytes("a\x7f\x1f\x80\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xed\xef\xf0\xf4\xf5\xff",
                                     18);
        int good = 0;
        for (int i = 0; i < 300'000; ++i) {
            const std::string text = randomFrom(random, bytes, 4);
            const bool expected =
                mosquitto_validate_utf8(text.data(), static_cast<int>(text.size())) == MOSQ_ERR_SUCCESS;
            QVERIFY2(isText(text) == expected, QByteArray::fromStdString(text).toHex().constData());
            good += expected ? 1 : 0;
        }
        QVERIFY(good > 100);
        for (const std::string text :
             {"gerät", "设备", "\xf0\x9f\x9a\xa2", "\xef\xbf\xbf", "\xef\xb7\x90", "\xed\xa0\x80"})
            QCOMPARE(isText(text),
                     mosquitto_validate_utf8(text.data(), static_cast<int>(text.size())) == MOSQ_ERR_SUCCESS);
        QVERIFY(isText({}));
        QVERIFY(isText(std::string(65'535, 'x')));
        QVERIFY(!isText(std::string(65'536, 'x')));
    }

    void filtersAndMatchesAreThoseOfTheLibrary()
    {
        std::minstd_rand random(2);
        int matching = 0;
        for (int i = 0; i < 300'000; ++i) {
            const std::string filter = randomFrom(random, "ab+#//$", 6);
            const std::string topic = randomFrom(random, "ab//$", 6);
            const bool isGood = mosquitto_sub_topic_check2(filter.data(), filter.size()) == MOSQ_ERR_SUCCESS;
            QVERIFY2(isFilter(filter) == isGood, filter.c_str());
            QVERIFY2(isTopic(filter) ==
                         (mosquitto_pub_topic_check2(filter.data(), filter.size()) == MOSQ_ERR_SUCCESS),
                     filter.c_str());
            if (!isGood)
                continue;
            bool expected = false;
            QCOMPARE(mosquitto_topic_matches_sub2(filter.data(), filter.size(), topic.data(), topic.size(),
                                                  &expected),
                     MOSQ_ERR_SUCCESS);
            QVERIFY2(matches(filter, topic) == expected, (filter + " " + topic).c_str());
            matching += expected ? 1 : 0;
        }
        QVERIFY(matching > 1000);
    }

    void sharedFiltersAreComparedWithoutTheirGroup()
    {
        QVERIFY(isFilter("$share/group/a/+"));
        QVERIFY(!isFilter("$share/group"));
        QVERIFY(!isFilter("$share//a"));
        QVERIFY(!isFilter("$share/+/a"));
        QVERIFY(matches(toPattern("$share/group/a/+"), "a/b"));
        QCOMPARE(toPattern("a/+"), std::string_view("a/+"));
    }
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
