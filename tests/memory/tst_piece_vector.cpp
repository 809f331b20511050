// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/piece_vector.h"

#include <QTest>

#include <array>
#include <utility>

using namespace drydock::memory;

namespace {

/// Large, so that few of them fill a piece.
using Item = std::array<std::size_t, 4'096>;

std::size_t wrongOf(const PieceVector<Item>& items, std::size_t added)
{
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        wrong += items[i].front() == i + added && items[i].back() == 0 ? 0 : 1;
    return wrong;
}

} // namespace

class TestPieceVector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsBehindTheFirstPieceStayWhereTheyAre()
    {
        PieceVector<Item> items;
        items.grow(200);
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].front() = i;
        const Item* const before = &items[150];
        for (std::size_t size = 201; size < 1'000; ++size) {
            items.grow(size);
            QCOMPARE(items.size(), size);
            QVERIFY(items[size - 1] == Item());
            items[size - 1].front() = size - 1;
        }
        QCOMPARE(&items[150], before);
        QCOMPARE(wrongOf(items, 0), std::size_t(0));
    }

    void itNeverShrinks()
    {
        PieceVector<Item> items;
        items.grow(3);
        items[2].front() = 2;
        items.grow(0);
        QCOMPARE(items.size(), std::size_t(3));
        QCOMPARE(items[2].front(), std::size_t(2));
    }

    void aCopyIsItsOwn()
    {
        PieceVector<Item> items;
        items.grow(300);
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].front() = i;
        PieceVector<Item> copy = items;
        copy.grow(500);
        for (std::size_t i = 0; i < copy.size(); ++i)
            copy[i].front() = i + 7;
        QCOMPARE(wrongOf(items, 0), std::size_t(0));
        QCOMPARE(wrongOf(copy, 7), std::size_t(0));
        const Item* const place = &copy[400];
        const PieceVector<Item> moved = std::move(copy);
        QCOMPARE(&moved[400], place);
    }
};

QTEST_GUILESS_MAIN(TestPieceVector)
#include "tst_piece_vector.moc"
