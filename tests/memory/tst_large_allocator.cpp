// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/large_allocator.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <limits>

using namespace drydock::memory;

class TestLargeAllocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryBeginsWithALargePageAndIsZero_data()
    {
        QTest::addColumn<qulonglong>("bytes");
        QTest::newRow("less than a page") << qulonglong(100);
        QTest::newRow("a large page") << qulonglong(largePage);
        QTest::newRow("some, and a byte") << qulonglong(3 * largePage + 1);
    }
    void memoryBeginsWithALargePageAndIsZero()
    {
        QFETCH(const qulonglong, bytes);
        for (int round = 0; round < 3; ++round) {
            auto* const memory = static_cast<unsigned char*>(drydock::platform::allocateLarge(bytes));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(memory) % largePage, std::uintptr_t(0));
            QVERIFY(std::all_of(memory, memory + bytes, [](unsigned char byte) { return byte == 0; }));
            std::fill(memory, memory + bytes, static_cast<unsigned char>(0xFF));
            drydock::platform::releaseLarge(memory, bytes);
        }
    }

    void moreThanThereCanBeIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(
            (void)drydock::platform::allocateLarge(std::numeric_limits<std::size_t>::max()), std::bad_alloc);
        QVERIFY_EXCEPTION_THROWN(
            (void)LargeAllocator<std::uint64_t>().allocate(std::numeric_limits<std::size_t>::max() / 2),
            std::bad_alloc);
    }

    void vectorKeepsItsItemsWhereItGrowsIntoLargePages()
    {
        LargeVector<std::uint32_t> numbers;
        const std::size_t count = 3 * largePage / sizeof(std::uint32_t);
        for (std::uint32_t number = 0; number < count; ++number)
            numbers.push_back(number);
        const LargeVector<std::uint32_t> copy = numbers;
        numbers.resize(10);
        numbers.shrink_to_fit();
        QVERIFY(std::equal(numbers.begin(), numbers.end(), copy.begin()));
        std::uint32_t expected = 0;
        for (const std::uint32_t number : copy)
            QVERIFY(number == expected++);
        QCOMPARE(std::size_t(expected), count);
    }
};

QTEST_GUILESS_MAIN(TestLargeAllocator)
#include "tst_large_allocator.moc"
