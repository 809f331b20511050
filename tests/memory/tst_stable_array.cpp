// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/stable_array.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace drydock::memory;

class TestStableArray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsStayWhereTheyAre()
    {
        StableArray<std::string> texts;
        std::vector<const std::string*> places;
        for (int i = 0; i < 5'000; ++i)
            places.push_back(&texts.emplace_back(std::to_string(i)));
        QCOMPARE(texts.size(), std::size_t(5'000));
        std::size_t number = 0;
        for (const std::string& text : texts) {
            QVERIFY(&text == places[number] && &texts[number] == &text);
            QCOMPARE(text, std::to_string(number++));
        }
        QCOMPARE(number, texts.size());
        QCOMPARE(texts.back(), std::string("4999"));
    }

    void allItemsEndWithIt()
    {
        const auto shared = std::make_shared<int>(1);
        {
            StableArray<std::shared_ptr<int>> items;
            for (int i = 0; i < 100; ++i)
                items.emplace_back(shared);
            QCOMPARE(shared.use_count(), 101L);
            items.clear();
            QVERIFY(items.empty() && items.begin() == items.end());
            QCOMPARE(shared.use_count(), 1L);
            for (int i = 0; i < 40; ++i)
                items.emplace_back(shared);
            QCOMPARE(*items[39], 1);
            for (int i = 0; i < 30; ++i)
                items.pop_back();
            QCOMPARE(items.size(), std::size_t(10));
            QCOMPARE(shared.use_count(), 11L);
            items.emplace_back(shared);
            QCOMPARE(*items.back(), 1);
        }
        QCOMPARE(shared.use_count(), 1L);
    }

    void othersReadWhatWasThereWhileItGrows()
    {
        StableArray<std::size_t> numbers;
        std::atomic<std::size_t> told = 0;
        constexpr std::size_t count = 200'000;
        std::thread reader([&] {
            for (std::size_t seen = 0; seen < count;) {
                const std::size_t size = told.load(std::memory_order_acquire);
                for (; seen < size; ++seen) {
                    if (numbers[seen] != seen)
                        return;
                }
            }
            told = count + 1;
        });
        for (std::size_t i = 0; i < count; ++i) {
            numbers.emplace_back(i);
            told.store(i + 1, std::memory_order_release);
        }
        reader.join();
        QCOMPARE(told.load(), count + 1);
    }
};

QTEST_GUILESS_MAIN(TestStableArray)
#include "tst_stable_array.moc"
