// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_order.h"

#include <algorithm>

namespace drydock::models {
namespace {

/// A block of so few rows joins the next one, if both together leave room.
constexpr std::size_t fewRows = 64;

} // namespace

using client::Row;

RowOrder::RowOrder(std::span<const Row> rows, std::span<const std::uint64_t> values,
                   const std::vector<std::uint32_t>& ranks)
    : m_index(rows, ranks.size())
{
    for (std::size_t at = 0; at < rows.size(); at += RowIndex::usualSize) {
        auto keys = std::make_unique<Keys>();
        const std::size_t count = std::min(RowIndex::usualSize, rows.size() - at);
        for (std::size_t i = 0; i < count; ++i) {
            keys->values[i] = values[at + i];
            keys->ranks[i] = ranks[rows[at + i]];
        }
        m_firsts.push_back({keys->values[0], keys->ranks[0]});
        m_keys.push_back(std::move(keys));
    }
}

void RowOrder::insert(Row row, const OrderKey& key)
{
    const Place place = withRoom(placeFor(key));
    Keys& keys = *m_keys[place.block];
    const std::size_t count = m_index.count(place.block);
    std::copy_backward(keys.values.begin() + place.offset, keys.values.begin() + count,
                       keys.values.begin() + count + 1);
    std::copy_backward(keys.ranks.begin() + place.offset, keys.ranks.begin() + count,
                       keys.ranks.begin() + count + 1);
    m_index.insertAt(place, row);
    setKey(place, key);
}

void RowOrder::remove(Row row)
{
    removeAt(m_index.placeOf(row));
}

bool RowOrder::move(Row row, const OrderKey& key)
{
    const Place place = m_index.placeOf(row);
    if (isBetweenItsNeighbours(place, key)) {
        setKey(place, key);
        return false;
    }
    removeAt(place);
    insert(row, key);
    return true;
}

RowOrder::Place RowOrder::placeFor(const OrderKey& key) const
{
    const auto after = std::ranges::upper_bound(m_firsts, key);
    if (after == m_firsts.begin())
        return {};
    const auto block = std::size_t(after - m_firsts.begin()) - 1;
    const Keys& keys = *m_keys[block];
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

/// A place that comes to the same, in a block with room for one more.
RowOrder::Place RowOrder::withRoom(Place place)
{
    if (m_keys.empty())
        addBlock(0);
    if (m_index.count(place.block) < RowIndex::blockSize)
        return place;
    const std::size_t next = place.block + 1;
    // What comes at one end goes on coming there: blocks that are full stay so.
    if (place.offset == 0) {
        addBlock(place.block);
        return place;
    }
    if (place.offset == RowIndex::blockSize) {
        if (next == m_keys.size() || m_index.count(next) == RowIndex::blockSize)
            addBlock(next);
        return {next, 0};
    }
    constexpr std::size_t half = RowIndex::blockSize / 2;
    addBlock(next);
    moveToNext(place.block, half);
    return place.offset <= half ? place : Place{next, place.offset - half};
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
    return place.block + 1 == m_keys.size() || key < m_firsts[place.block + 1];
}

void RowOrder::setKey(Place place, const OrderKey& key)
{
    m_keys[place.block]->values[place.offset] = key.value;
    m_keys[place.block]->ranks[place.offset] = key.rank;
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
    Keys& keys = *m_keys[place.block];
    const std::size_t from = place.offset + 1;
    std::copy(keys.values.begin() + from, keys.values.begin() + count + 1, keys.values.begin() + from - 1);
    std::copy(keys.ranks.begin() + from, keys.ranks.begin() + count + 1, keys.ranks.begin() + from - 1);
    if (place.offset == 0)
        m_firsts[place.block] = keyAt(place);
    const std::size_t next = place.block + 1;
    if (count <= fewRows && next < m_keys.size() && count + m_index.count(next) <= RowIndex::usualSize) {
        moveToNext(place.block, 0);
        dropBlock(place.block);
    }
}

void RowOrder::addBlock(std::size_t at)
{
    m_index.addBlock(at);
    m_keys.insert(m_keys.begin() + std::ptrdiff_t(at), std::make_unique<Keys>());
    m_firsts.insert(m_firsts.begin() + std::ptrdiff_t(at), OrderKey());
}

void RowOrder::dropBlock(std::size_t at)
{
    m_index.dropBlock(at);
    m_keys.erase(m_keys.begin() + std::ptrdiff_t(at));
    m_firsts.erase(m_firsts.begin() + std::ptrdiff_t(at));
}

void RowOrder::moveToNext(std::size_t block, std::size_t from)
{
    Keys& source = *m_keys[block];
    Keys& target = *m_keys[block + 1];
    const std::size_t there = m_index.count(block + 1);
    const std::size_t count = m_index.count(block);
    const auto move = [&](auto& values, auto& into) {
        std::copy_backward(into.begin(), into.begin() + there, into.begin() + there + (count - from));
        std::copy(values.begin() + from, values.begin() + count, into.begin());
    };
    move(source.values, target.values);
    move(source.ranks, target.ranks);
    m_index.moveToNext(block, from);
    m_firsts[block + 1] = keyAt({block + 1, 0});
}

} // namespace drydock::models
