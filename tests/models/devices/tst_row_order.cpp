// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_order.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace drydock;
using namespace drydock::models;
using client::Row;

namespace {

/// An order, and the same kept the plain way.
class WatchedOrder
{
public:
    explicit WatchedOrder(unsigned seed, std::uint32_t rows, RowOrder::Values kind = RowOrder::Values::Any)
        : m_ranks(rows), m_random(seed)
    {
        const bool isDescending = kind == RowOrder::Values::RankDescending;
        std::vector<Row> all;
        std::vector<std::uint64_t> values;
        for (Row row = 0; row < rows; ++row) {
            m_ranks[row] = row;
            if (row % 2 != 0)
                all.push_back(row);
        }
        if (isDescending)
            std::ranges::reverse(all);
        for (const Row row : all) {
            values.push_back(isDescending ? RowOrder::descending(row) : row);
            put(row, {values.back(), row});
        }
        m_order = RowOrder(all, values, m_ranks, kind);
        m_follower = m_order.index();
    }

    [[nodiscard]] std::uint32_t below(std::uint32_t limit) { return std::uint32_t(m_random()) % limit; }
    [[nodiscard]] Row anyRow() { return below(std::uint32_t(m_ranks.size())); }

    void give(Row row, std::uint64_t value)
    {
        const OrderKey key{value, row};
        if (!m_keys.contains(row)) {
            m_moves.push_back(m_order.insert(row, key));
        } else {
            const auto before = std::distance(m_plain.begin(), m_plain.find({m_keys[row], row}));
            const auto moved = m_order.move(row, key);
            if (moved)
                m_moves.push_back(*moved);
            m_plain.erase({m_keys[row], row});
            put(row, key);
            if (!moved)
                QCOMPARE(std::distance(m_plain.begin(), m_plain.find({key, row})), before);
        }
        put(row, key);
    }
    void take(Row row)
    {
        if (!m_keys.contains(row))
            return;
        m_moves.push_back(m_order.remove(row));
        m_plain.erase({m_keys[row], row});
        m_keys.erase(row);
    }
    [[nodiscard]] std::vector<Row> plain() const
    {
        std::vector<Row> rows;
        for (const auto& [key, row] : m_plain)
            rows.push_back(row);
        return rows;
    }
    void check()
    {
        m_order.settle();
        const auto rows = plain();
        m_follower.apply(m_moves);
        m_moves.clear();
        checkIndex(m_follower, rows);
        checkIndex(m_order.index(), rows);
    }
    void checkIndex(const RowIndex& index, const std::vector<Row>& rows)
    {
        QVERIFY(index.rows() == rows);
        QCOMPARE(index.size(), rows.size());
        for (std::size_t position = 0; position < rows.size(); position += 7) {
            QCOMPARE(index[position], rows[position]);
            QCOMPARE(index.positionOf(rows[position]), std::optional(position));
        }
        for (Row row = 0; row < m_ranks.size(); ++row)
            QCOMPARE(index.contains(row), m_keys.contains(row));
        std::vector<Row> asked;
        std::vector<std::size_t> positions;
        for (std::uint32_t i = below(40); i > 0; --i) {
            const Row row = anyRow();
            asked.push_back(row);
            if (m_keys.contains(row))
                positions.push_back(std::size_t(std::ranges::find(rows, row) - rows.begin()));
        }
        std::ranges::sort(positions);
        QVERIFY(index.positionsOf(asked) == positions);
        const auto span = index.spanAround(asked);
        QCOMPARE(span.has_value(), !positions.empty());
        if (span)
            QVERIFY((*span == RowSpan{positions.front(), positions.back() - positions.front() + 1}));
    }
    [[nodiscard]] RowOrder& order() { return m_order; }

private:
    void put(Row row, const OrderKey& key)
    {
        m_plain.insert({key, row});
        m_keys[row] = key;
    }

    std::vector<std::uint32_t> m_ranks;
    std::mt19937 m_random;
    RowOrder m_order;
    RowIndex m_follower; ///< is told of moves alone
    std::vector<RowMove> m_moves;
    std::map<Row, OrderKey> m_keys;
    std::set<std::pair<OrderKey, Row>> m_plain;
};

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderIsThatOfASortedSet_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("keys at random") << 0;
        QTest::newRow("each change comes first, as what was seen last does") << 1;
        QTest::newRow("each change comes last") << 2;
        QTest::newRow("few keys") << 3;
        QTest::newRow("mostly removed") << 4;
        QTest::newRow("descending into a gap") << 5;
        QTest::newRow("by rank alone") << 6;
        QTest::newRow("by rank alone, descending") << 7;
    }
    void orderIsThatOfASortedSet()
    {
        QFETCH(const int, way);
        constexpr std::uint32_t rows = 6000;
        const auto kind = way == 6   ? RowOrder::Values::Rank
                          : way == 7 ? RowOrder::Values::RankDescending
                                     : RowOrder::Values::Any;
        const auto byRank = [kind](Row row) {
            return kind == RowOrder::Values::RankDescending ? RowOrder::descending(row) : row;
        };
        WatchedOrder watched(unsigned(way + 1), rows, kind);
        watched.check();
        std::uint64_t first = 1'000'000;
        std::uint64_t last = 1'000'000;
        for (int step = 1; step <= 20'000; ++step) {
            const Row row = watched.anyRow();
            switch (way) {
            case 0:
                watched.below(3) == 0 ? watched.take(row) : watched.give(row, watched.below(100'000));
                break;
            case 1:
                watched.give(row, --first);
                break;
            case 2:
                watched.give(row, ++last);
                break;
            case 3:
                watched.below(3) == 0 ? watched.take(row) : watched.give(row, watched.below(3));
                break;
            case 4:
                watched.below(20) == 0 ? watched.give(row, watched.below(100)) : watched.take(row);
                break;
            case 6:
            case 7:
                watched.below(3) == 0 ? watched.take(row) : watched.give(row, byRank(row));
                break;
            default:
                watched.give(row, 3000 * 1000ULL - std::uint64_t(step));
            }
            if (step % 2000 == 0)
                watched.check();
        }
        for (Row row = 0; row < rows; ++row)
            watched.take(row);
        watched.check();
        watched.give(7, byRank(7));
        watched.check();
    }

    void copyStaysAsItWas()
    {
        WatchedOrder watched(9, 3000);
        watched.order().settle();
        const RowIndex copy = watched.order().index();
        const auto before = copy.rows();
        for (int step = 0; step < 3000; ++step)
            watched.give(watched.anyRow(), watched.below(5000));
        QVERIFY(copy.rows() == before);
        for (std::size_t position = 0; position < before.size(); ++position)
            QCOMPARE(copy.positionOf(before[position]), std::optional(position));
        watched.check();
    }

    void spansOfAnIndexComeAndGo()
    {
        std::mt19937 random(4);
        const auto below = [&random](std::size_t limit) { return std::size_t(random()) % limit; };
        std::vector<Row> plain;
        for (Row row = 0; row < 3000; ++row)
            plain.push_back(row);
        std::vector<Row> away;
        RowIndex index(plain, plain.size());
        for (int step = 0; step < 400; ++step) {
            if (below(2) == 0 && !plain.empty()) {
                const std::size_t at = below(plain.size());
                const std::size_t count = 1 + below(std::min<std::size_t>(plain.size() - at, 600));
                const auto from = plain.begin() + std::ptrdiff_t(at);
                away.insert(away.end(), from, from + std::ptrdiff_t(count));
                plain.erase(from, from + std::ptrdiff_t(count));
                index.remove(at, count);
            } else if (!away.empty()) {
                const std::size_t at = below(plain.size() + 1);
                const auto from =
                    away.end() - std::ptrdiff_t(1 + below(std::min<std::size_t>(away.size(), 600)));
                const std::vector<Row> rows(from, away.end());
                away.erase(from, away.end());
                plain.insert(plain.begin() + std::ptrdiff_t(at), rows.begin(), rows.end());
                index.insert(at, rows);
            }
            QVERIFY(index.rows() == plain);
            for (std::size_t position = 0; position < plain.size(); position += 11) {
                QCOMPARE(index[position], plain[position]);
                QCOMPARE(index.positionOf(plain[position]), std::optional(position));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_row_order.moc"
