// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_order.h"

#include <QtTest>

#include <map>
#include <random>

using namespace drydock::replica;

class ChangeOrderTest : public QObject
{
    Q_OBJECT

private:
    using Changes = std::vector<std::pair<std::uint32_t, std::uint64_t>>;

    static Changes after(ChangeOrder& order, std::uint64_t since, std::size_t most = SIZE_MAX)
    {
        Changes found;
        order.after(since, [&](std::uint32_t row, std::uint64_t cursor) {
            found.emplace_back(row, cursor);
            return found.size() < most;
        });
        return found;
    }

private Q_SLOTS:
    void rowStandsWhereItChangedLast()
    {
        ChangeOrder order;
        order.note(5, 1);
        order.note(2, 2);
        order.note(5, 3);
        QCOMPARE(after(order, 0), (Changes{{2, 2}, {5, 3}}));
        QCOMPARE(after(order, 2), (Changes{{5, 3}}));
        QCOMPARE(after(order, 3), Changes{});
        QCOMPARE(after(order, 0, 1), (Changes{{2, 2}}));
    }

    void rowsInNoOrderComeInOrder()
    {
        ChangeOrder order;
        order.note(0, 30);
        order.note(1, 10);
        order.note(2, 20);
        QCOMPARE(after(order, 10), (Changes{{2, 20}, {0, 30}}));
        order.note(1, 40);
        QCOMPARE(after(order, 0), (Changes{{2, 20}, {0, 30}, {1, 40}}));
    }

    void rowThatFallsBackComesOnce()
    {
        ChangeOrder order;
        order.note(0, 1);
        order.note(1, 2);
        order.note(0, 3);
        order.note(0, 1); // the transaction failed
        QCOMPARE(after(order, 0), (Changes{{0, 1}, {1, 2}}));
        order.forget(1);
        order.note(1, 2);
        QCOMPARE(after(order, 0), (Changes{{0, 1}, {1, 2}}));
        order.note(1, 3); // the cursor that row 0 had once
        QCOMPARE(after(order, 0), (Changes{{0, 1}, {1, 3}}));
    }

    void rowsThatMoveTakeTheirChangesAlong()
    {
        ChangeOrder order;
        for (std::uint32_t row = 0; row < 4; ++row)
            order.note(row, 10 - row);
        order.forget(1);
        order.renumber({3, 2, 0});
        QCOMPARE(after(order, 0), (Changes{{0, 7}, {1, 8}, {2, 10}}));
        order.note(3, 11);
        QCOMPARE(after(order, 8), (Changes{{2, 10}, {3, 11}}));
    }

    void anyChangesAreFoundAsAMapWouldHaveThem()
    {
        std::mt19937 random(3);
        ChangeOrder order;
        std::map<std::uint32_t, std::uint64_t> last;
        std::uint64_t cursor = 0;
        for (int i = 0; i < 30'000; ++i) {
            const auto row = static_cast<std::uint32_t>(random() % 700);
            if (random() % 50 == 0) {
                order.forget(row);
                last.erase(row);
            } else {
                order.note(row, ++cursor);
                last[row] = cursor;
            }
            if (i % 999 != 0)
                continue;
            const auto since = cursor - std::min<std::uint64_t>(cursor, random() % 2000);
            Changes wanted;
            for (const auto& change : last) {
                if (change.second > since)
                    wanted.push_back(change);
            }
            std::ranges::sort(wanted, {}, &Changes::value_type::second);
            QCOMPARE(after(order, since), wanted);
        }
    }
};

QTEST_GUILESS_MAIN(ChangeOrderTest)
#include "tst_change_order.moc"
