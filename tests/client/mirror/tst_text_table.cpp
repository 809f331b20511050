// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/text_table.h"

#include <QTest>

#include <string>
#include <thread>
#include <vector>

using namespace drydock::client;

namespace {

std::string textOf(std::size_t number)
{
    return "dev-" + std::to_string(number);
}

} // namespace

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsOfAnyLengthAreKept_data()
    {
        QTest::addColumn<qulonglong>("length");
        for (const qulonglong length : {0ULL, 1ULL, 254ULL, 255ULL, 256ULL, 70'000ULL, 20'000'000ULL})
            QTest::addRow("%llu", length) << length;
    }
    void textsOfAnyLengthAreKept()
    {
        QFETCH(const qulonglong, length);
        const std::string text(std::size_t(length), 'x');
        TextTable table;
        QCOMPARE(table.append("before"), 0U);
        QCOMPARE(table.append(text), 1U);
        QCOMPARE(table.append("after"), 2U);
        QVERIFY(table[0] == "before" && table[1] == text && table[2] == "after");
    }

    // A number takes as many bits as the slots need, so each size is a limit that the next one passes.
    void eachTextIsFoundHoweverManyThereAre()
    {
        TextIndex index;
        for (std::size_t count = 1; count <= 3'000; ++count) {
            QCOMPARE(index.intern(textOf(count - 1)), std::uint32_t(count - 1));
            if (count % 7 != 0 && count > 200)
                continue;
            for (std::size_t number = 0; number < count; ++number)
                QCOMPARE(index.find(textOf(number)), std::uint32_t(number));
            for (std::size_t number = count; number < count + 50; ++number)
                QCOMPARE(index.find(textOf(number)), TextFinder::none);
        }
    }

    void guessIsANumberOrNone()
    {
        TextIndex index;
        QCOMPARE(index.finder().guess(TextFinder::hash("a")), TextFinder::none);
        const auto number = index.intern("a");
        QCOMPARE(index.finder().guess(TextFinder::hash("a")), number);
        std::size_t none = 0;
        for (std::size_t i = 0; i < 1'000; ++i) {
            const auto guess = index.finder().guess(TextFinder::hash(textOf(i)));
            QVERIFY(guess == TextFinder::none || guess == number);
            none += guess == TextFinder::none;
        }
        QVERIFY(none > 0);
    }

    void copyFindsWhatItHoldsWhileTheOriginalGrows()
    {
        TextIndex index;
        for (std::size_t number = 0; number < 1'000; ++number)
            index.intern(textOf(number));
        const TextTable table = index.table();
        const TextFinder finder = index.finder();
        bool areAllRight = true;
        std::thread reader([&] {
            for (int round = 0; round < 20; ++round) {
                for (std::size_t number = 0; number < 2'000; ++number) {
                    const auto found = finder.find(table, textOf(number));
                    areAllRight = areAllRight && found == (number < 1'000 ? number : TextFinder::none);
                }
            }
        });
        for (std::size_t number = 1'000; number < 30'000; ++number)
            index.intern(textOf(number));
        reader.join();
        QVERIFY(areAllRight);
        QCOMPARE(table.size(), std::size_t(1'000));
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_text_table.moc"
