// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_order.h"

#include "memory/prefetch.h"

#include <algorithm>

namespace drydock::models {
namespace {

constexpr std::size_t keysALine = 64 / sizeof(std::uint64_t); ///< of the processor's cache

} // namespace

using client::Row;

RowOrder::RowOrder(std::span<const Row> rows, std::span<const std::uint64_t> values,
                   std::span<const std::uint32_t> ranks, Values kind)
    : m_index(rows, ranks.size()), m_kind(kind)
{
    const std::size_t blocks = m_index.m_blocks.size();
    m_ranks.grow(blocks);
    if (m_kind == Values::Any)
        m_values.grow(blocks);
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t first = block * RowIndex::usualSize;
        const std::size_t count = m_index.count(block);
        for (std::size_t i = 0; i < count; ++i)
            m_ranks[block][i] = ranks[rows[first + i]];
        if (m_kind == Values::Any)
            std::ranges::copy(values.subspan(first, count), m_values[block].begin());
        m_firsts.push_back({values[first], m_ranks[block][0]});
    }
}

void RowOrder::prefetchPlace(Row row) const
{
    if (!m_index.contains(row))
        return;
    m_index.prefetchPlace(row);
    const std::uint32_t place = m_index.m_placeOf[row];
    const std::uint32_t number = place / RowIndex::blockSize;
    // What stands behind it moves up: the processor sees that by itself from the third line on.
    for (std::size_t offset = place % RowIndex::blockSize, lines = 0;
         offset < RowIndex::blockSize && lines < 3; offset += keysALine, ++lines) {
        memory::prefetchLine(&m_ranks[number][offset]);
        if (m_kind == Values::Any)
            memory::prefetchLine(&m_values[number][offset]);
    }
}

template <typename Step>
void RowOrder::forBoth(std::size_t left, std::size_t right, Step step)
{
    step(m_ranks[numberOf(left)], m_ranks[numberOf(right)]);
    if (m_kind == Values::Any)
        step(m_values[numberOf(left)], m_values[numberOf(right)]);
}

RowMove RowOrder::insert(Row row, const OrderKey& key)
{
    const RowIndex::Room room = m_index.roomFor(placeFor(key));
    makeRoom(room);
    const Place place = room.place;
    const std::size_t count = m_index.count(place.block);
    forBoth(place.block, place.block, [&](auto& keys, auto&) {
        std::copy_backward(keys.begin() + place.offset, keys.begin() + count, keys.begin() + count + 1);
    });
    m_index.insertAt(place, row);
    setKey(place, key);
    return {row, true, m_index.before(place)};
}

RowMove RowOrder::remove(Row row)
{
    removeAt(m_index.placeOf(row));
    return {row, false};
}

std::optional<RowMove> RowOrder::move(Row row, const OrderKey& key)
{
    const Place place = m_index.placeOf(row);
    if (isBetweenItsNeighbours(place, key)) {
        setKey(place, key);
        return std::nullopt;
    }
    removeAt(place);
    return insert(row, key);
}

RowOrder::Place RowOrder::placeFor(const OrderKey& key) const
{
    const auto after = std::ranges::upper_bound(m_firsts, key);
    if (after == m_firsts.begin())
        return {};
    const auto block = std::size_t(after - m_firsts.begin()) - 1;
    std::size_t first = 0;
    std::size_t last = m_index.count(block);
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (key < keyAt({block, middle}))
            last = middle;
        else
            first = middle + 1;
    }
    return {block, first};
}

bool RowOrder::isBetweenItsNeighbours(Place place, const OrderKey& key) const
{
    const std::size_t last = m_index.count(place.block) - 1;
    if (place.offset > 0) {
        if (key < keyAt({place.block, place.offset - 1}))
            return false;
    } else if (place.block > 0 && key < keyAt({place.block - 1, m_index.count(place.block - 1) - 1})) {
        return false;
    }
    if (place.offset < last)
        return key < keyAt({place.block, place.offset + 1});
    return place.block + 1 == m_firsts.size() || key < m_firsts[place.block + 1];
}

void RowOrder::makeRoom(const RowIndex::Room& room)
{
    if (!room.added)
        return;
    addBlock(*room.added);
    if (room.isSplit)
        moveToNext(*room.added - 1, RowIndex::half);
}

void RowOrder::setKey(Place place, const OrderKey& key)
{
    const std::uint32_t number = numberOf(place.block);
    m_ranks[number][place.offset] = key.rank;
    if (m_kind == Values::Any)
        m_values[number][place.offset] = key.value;
    if (place.offset == 0)
        m_firsts[place.block] = key;
}

void RowOrder::removeAt(Place place)
{
    m_index.removeAt(place);
    const std::size_t count = m_index.count(place.block);
    if (count == 0) {
        dropBlock(place.block);
        return;
    }
    forBoth(place.block, place.block, [&](auto& keys, auto&) {
        std::copy(keys.begin() + place.offset + 1, keys.begin() + count + 1, keys.begin() + place.offset);
    });
    if (place.offset == 0)
        m_firsts[place.block] = keyAt(place);
    if (m_index.joinsNext(place.block)) {
        moveToNext(place.block, 0);
        dropBlock(place.block);
    }
}

void RowOrder::addBlock(std::size_t at)
{
    m_index.addBlock(at);
    m_ranks.grow(m_index.m_blocks.size());
    if (m_kind == Values::Any)
        m_values.grow(m_index.m_blocks.size());
    m_firsts.insert(m_firsts.begin() + std::ptrdiff_t(at), OrderKey());
}

void RowOrder::dropBlock(std::size_t at)
{
    m_index.dropBlock(at);
    m_firsts.erase(m_firsts.begin() + std::ptrdiff_t(at));
}

void RowOrder::moveToNext(std::size_t block, std::size_t from)
{
    const std::size_t there = m_index.count(block + 1);
    const std::size_t count = m_index.count(block);
    forBoth(block, block + 1, [&](const auto& keys, auto& into) {
        std::copy_backward(into.begin(), into.begin() + there, into.begin() + there + (count - from));
        std::copy(keys.begin() + from, keys.begin() + count, into.begin());
    });
    m_index.moveToNext(block, from);
    m_firsts[block + 1] = keyAt({block + 1, 0});
}

} // namespace drydock::models
