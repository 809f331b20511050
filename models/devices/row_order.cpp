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
                   std::span<const std::uint32_t> ranks)
    : m_index(rows, ranks.size())
{
    m_keys.grow(m_index.m_blocks.size());
    for (std::size_t block = 0; block < m_keys.size(); ++block) {
        Keys& keys = m_keys[block];
        const std::size_t first = block * RowIndex::usualSize;
        for (std::size_t i = 0; i < m_index.count(block); ++i) {
            keys.values[i] = values[first + i];
            keys.ranks[i] = ranks[rows[first + i]];
        }
        m_firsts.push_back({keys.values[0], keys.ranks[0]});
    }
}

void RowOrder::prefetchPlace(Row row) const
{
    if (!m_index.contains(row))
        return;
    m_index.prefetchPlace(row);
    const std::uint32_t place = m_index.m_placeOf[row];
    const Keys& keys = m_keys[place / RowIndex::blockSize];
    // What stands behind it moves up: the processor sees that by itself from the third line on.
    for (std::size_t offset = place % RowIndex::blockSize, lines = 0;
         offset < RowIndex::blockSize && lines < 3; offset += keysALine, ++lines) {
        memory::prefetchLine(&keys.values[offset]);
        memory::prefetchLine(&keys.ranks[offset]);
    }
}

RowMove RowOrder::insert(Row row, const OrderKey& key)
{
    const RowIndex::Room room = m_index.roomFor(placeFor(key));
    makeRoom(room);
    const Place place = room.place;
    Keys& keys = keysOf(place.block);
    const std::size_t count = m_index.count(place.block);
    const auto shift = [&](auto& values) {
        std::copy_backward(values.begin() + place.offset, values.begin() + count, values.begin() + count + 1);
    };
    shift(keys.values);
    shift(keys.ranks);
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
    const Keys& keys = keysOf(block);
    std::size_t first = 0;
    std::size_t last = m_index.count(block);
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (key < OrderKey{keys.values[middle], keys.ranks[middle]})
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
    Keys& keys = keysOf(place.block);
    keys.values[place.offset] = key.value;
    keys.ranks[place.offset] = key.rank;
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
    Keys& keys = keysOf(place.block);
    const auto close = [&](auto& values) {
        std::copy(values.begin() + place.offset + 1, values.begin() + count + 1,
                  values.begin() + place.offset);
    };
    close(keys.values);
    close(keys.ranks);
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
    m_keys.grow(m_index.m_blocks.size());
    m_firsts.insert(m_firsts.begin() + std::ptrdiff_t(at), OrderKey());
}

void RowOrder::dropBlock(std::size_t at)
{
    m_index.dropBlock(at);
    m_firsts.erase(m_firsts.begin() + std::ptrdiff_t(at));
}

void RowOrder::moveToNext(std::size_t block, std::size_t from)
{
    const Keys& source = keysOf(block);
    Keys& target = keysOf(block + 1);
    const std::size_t there = m_index.count(block + 1);
    const std::size_t count = m_index.count(block);
    const auto move = [&](const auto& values, auto& into) {
        std::copy_backward(into.begin(), into.begin() + there, into.begin() + there + (count - from));
        std::copy(values.begin() + from, values.begin() + count, into.begin());
    };
    move(source.values, target.values);
    move(source.ranks, target.ranks);
    m_index.moveToNext(block, from);
    m_firsts[block + 1] = keyAt({block + 1, 0});
}

} // namespace drydock::models
