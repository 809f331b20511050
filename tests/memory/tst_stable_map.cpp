// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/stable_map.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace drydock::memory;

namespace {

/// A key whose hash says little: many stand in each other's way.
struct Crowded
{
    int number = 0;
    bool operator==(const Crowded&) const = default;
};

} // namespace

template <>
struct std::hash<Crowded>
{
    std::size_t operator()(const Crowded& key) const noexcept
    {
        return std::size_t(key.number % 7) + (std::size_t(key.number % 3) << 40U);
    }
};

class TestStableMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPlainMapFinds_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void findsWhatAPlainMapFinds()
    {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        StableMap<Crowded, std::string> map;
        std::map<int, std::string> plain;
        std::map<int, const void*> places;
        // Grows, shrinks to nothing, and grows again.
        for (int step = 0; step < 6'000; ++step) {
            const int number = int(random() % 150);
            const bool adds = random() % 10 < (step / 1'000 % 2 == 0 ? 8 : 1);
            if (adds) {
                const auto [item, isNew] = map.tryEmplace({number});
                QCOMPARE(isNew, !plain.contains(number));
                if (isNew) {
                    item->second = std::to_string(step);
                    plain[number] = item->second;
                    places[number] = item;
                }
                QCOMPARE(static_cast<const void*>(item), places[number]);
            } else {
                map.erase({number});
                plain.erase(number);
            }
            if (step % 300 == 0)
                map.reserve(random() % 400);
            QCOMPARE(map.size(), plain.size());
            const int asked = int(random() % 150);
            const auto* found = std::as_const(map).find({asked});
            QCOMPARE(found != nullptr, plain.contains(asked));
            if (found) {
                QCOMPARE(found->second, plain[asked]);
                QCOMPARE(static_cast<const void*>(found), places[asked]);
            }
        }
        for (int number = 0; number < 150; ++number)
            map.erase({number});
        QCOMPARE(map.size(), std::size_t(0));
        QVERIFY(map.find({3}) == nullptr);
    }

    void loadsAheadWhatIsThere()
    {
        StableMap<std::string, int> map;
        std::vector<std::string> keys;
        for (int i = 0; i < 1'000; ++i)
            keys.push_back("device-" + std::to_string(i));
        std::vector<const void*> loaded;
        const auto load = [&](const auto& item) { loaded.push_back(&item); };
        map.prefetch(keys, load);
        QVERIFY(loaded.empty());
        std::vector<const void*> known;
        for (int i = 0; i < 1'000; i += 3)
            known.push_back(map.tryEmplace(keys[std::size_t(i)]).first);
        map.prefetch(keys, load);
        // In the order of the keys. Of those that are not there few look as if they were.
        QVERIFY(loaded.size() >= known.size() && loaded.size() < known.size() + 10);
        auto at = loaded.begin();
        for (const void* item : known) {
            at = std::find(at, loaded.end(), item);
            QVERIFY(at != loaded.end());
        }
        QCOMPARE(map.size(), known.size());
    }

    void findsAllOfMany()
    {
        StableMap<std::string, int> map;
        for (int i = 0; i < 100'000; ++i)
            map.tryEmplace("device-" + std::to_string(i)).first->second = i;
        for (int i = 0; i < 100'000; ++i) {
            const auto* item = map.find("device-" + std::to_string(i));
            QVERIFY(item && item->second == i);
        }
        QVERIFY(map.find("device-100000") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestStableMap)
#include "tst_stable_map.moc"
