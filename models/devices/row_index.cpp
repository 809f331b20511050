// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_index.h"

#include <algorithm>

namespace drydock::models {
namespace {

/// A block of so few rows joins the next one, if both together leave room.
constexpr std::size_t fewRows = 64;

/// Rows that are looked up while those before them are loaded.
constexpr std::size_t rowsAhead = 16;

using client::Row;

/// Looks around `near` first: others come and go beside a row, so it moves by little. As many as there are
/// where it is not among them.
std::size_t offsetOf(Row row, std::span<const Row> rows, std::size_t near)
{
    std::size_t before = std::min(near, rows.size());
    for (std::size_t after = before; after < rows.size() || before > 0; ++after) {
        if (after < rows.size() && rows[after] == row)
            return after;
        if (before > 0 && rows[--before] == row)
            return before;
    }
    return rows.size();
}

} // namespace

RowIndex::RowIndex(std::span<const Row> rows, std::size_t mirrorRows) : m_placeOf(mirrorRows, none)
{
    const std::size_t blocks = (rows.size() + usualSize - 1) / usualSize;
    m_blocks.grow(blocks);
    m_labels.reserve(blocks);
    for (std::uint32_t number = 0; number < blocks; ++number) {
        const std::size_t at = number * usualSize;
        const auto part = rows.subspan(at, std::min(usualSize, rows.size() - at));
        std::ranges::copy(part, m_blocks[number].begin());
        for (std::size_t i = 0; i < part.size(); ++i)
            setPlace(part[i], number, i);
        m_labels.push_back({number, static_cast<std::uint32_t>(part.size())});
        m_ordinals.push_back(number);
    }
    m_size = rows.size();
    settle();
}

Row RowIndex::operator[](std::size_t position) const
{
    return rowAt(placeAt(position));
}

std::optional<std::size_t> RowIndex::positionOf(Row row) const
{
    if (!contains(row))
        return std::nullopt;
    const Place place = placeOf(row);
    return m_starts[place.block] + place.offset;
}

std::vector<std::size_t> RowIndex::positionsOf(std::span<const Row> rows) const
{
    std::vector<std::size_t> positions;
    positions.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 2 * rowsAhead < rows.size())
            prefetch(rows[i + 2 * rowsAhead]);
        if (i + rowsAhead < rows.size())
            prefetchPlace(rows[i + rowsAhead]);
        if (const auto position = positionOf(rows[i]))
            positions.push_back(*position);
    }
    std::ranges::sort(positions);
    return positions;
}

std::optional<RowSpan> RowIndex::spanAround(std::span<const Row> rows) const
{
    std::vector<std::size_t> blocks; // of the rows
    blocks.reserve(rows.size());
    std::size_t first = blockCount();
    std::size_t last = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + rowsAhead < rows.size())
            prefetch(rows[i + rowsAhead]);
        const bool isThere = contains(rows[i]);
        const std::size_t block = blocks.emplace_back(isThere ? m_ordinals[numberOf(rows[i])] : blockCount());
        first = std::min(first, block);
        last = isThere ? std::max(last, block) : last;
    }
    if (first == blockCount())
        return std::nullopt;
    std::size_t begin = m_size;
    std::size_t end = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (blocks[i] != first && blocks[i] != last)
            continue;
        const std::size_t position = m_starts[blocks[i]] + placeOf(rows[i]).offset;
        begin = std::min(begin, position);
        end = std::max(end, position + 1);
    }
    return RowSpan{begin, end - begin};
}

std::vector<Row> RowIndex::rows() const
{
    std::vector<Row> rows;
    rows.reserve(m_size);
    for (const Label& label : m_labels) {
        const auto first = m_blocks[label.number].begin();
        rows.insert(rows.end(), first, first + label.count);
    }
    return rows;
}

void RowIndex::remove(std::size_t position, std::size_t count)
{
    Place place = count > 0 ? placeAt(position) : Place();
    for (; count > 0; --count) {
        removeAt(place);
        if (this->count(place.block) == 0)
            dropBlock(place.block);
        else if (place.offset == this->count(place.block))
            ++place.block;
        else
            continue;
        place.offset = 0;
    }
    settle();
}

void RowIndex::insert(std::size_t position, std::span<const Row> rows)
{
    Place place;
    if (position == m_size && m_size > 0)
        place = {blockCount() - 1, count(blockCount() - 1)};
    else if (m_size > 0)
        place = placeAt(position);
    for (const Row row : rows) {
        const Room room = roomFor(place);
        makeRoom(room);
        place = room.place;
        insertAt(place, row);
        ++place.offset;
    }
    settle();
}

void RowIndex::apply(std::span<const RowMove> moves)
{
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (i + 2 * rowsAhead < moves.size()) {
            prefetch(moves[i + 2 * rowsAhead].row);
            prefetch(moves[i + 2 * rowsAhead].behind);
        }
        if (i + rowsAhead < moves.size()) {
            prefetchPlace(moves[i + rowsAhead].row);
            prefetchPlace(moves[i + rowsAhead].behind);
        }
        const RowMove& move = moves[i];
        if (contains(move.row)) {
            const Place place = placeOf(move.row);
            removeAt(place);
            if (joinsNext(place.block))
                moveToNext(place.block, 0);
            if (count(place.block) == 0)
                dropBlock(place.block);
        }
        if (!move.isThere)
            continue;
        Place place;
        if (move.behind != RowMove::nobody) {
            place = placeOf(move.behind);
            ++place.offset;
        }
        const Room room = roomFor(place);
        makeRoom(room);
        insertAt(room.place, move.row);
    }
    settle();
}

RowIndex::Place RowIndex::placeOf(Row row) const
{
    const std::uint32_t number = numberOf(row);
    const std::size_t at = m_ordinals[number];
    return {at, offsetOf(row, std::span(m_blocks[number]).first(count(at)), m_placeOf[row] % blockSize)};
}

RowIndex::Place RowIndex::placeAt(std::size_t position) const
{
    const auto after = std::ranges::upper_bound(m_starts, position);
    const auto block = std::size_t(after - m_starts.begin()) - 1;
    return {block, position - m_starts[block]};
}

Row RowIndex::before(Place place) const
{
    if (place.offset > 0)
        return rowAt({place.block, place.offset - 1});
    return place.block > 0 ? rowAt({place.block - 1, count(place.block - 1) - 1}) : RowMove::nobody;
}

/// What comes at one end goes on coming there: blocks that are full stay so.
RowIndex::Room RowIndex::roomFor(Place place) const
{
    if (m_labels.empty())
        return {{}, 0};
    if (count(place.block) < blockSize)
        return {place, {}};
    const std::size_t next = place.block + 1;
    if (place.offset == 0)
        return {place, place.block};
    if (place.offset == blockSize)
        return next < blockCount() && count(next) < blockSize ? Room{{next, 0}, {}} : Room{{next, 0}, next};
    return {place.offset <= half ? place : Place{next, place.offset - half}, next, true};
}

bool RowIndex::joinsNext(std::size_t block) const
{
    return count(block) > 0 && count(block) <= fewRows && block + 1 < blockCount() &&
           count(block) + count(block + 1) <= usualSize;
}

void RowIndex::makeRoom(const Room& room)
{
    if (!room.added)
        return;
    addBlock(*room.added);
    if (room.isSplit)
        moveToNext(*room.added - 1, half);
}

void RowIndex::insertAt(Place place, Row row)
{
    Label& label = m_labels[place.block];
    Block& block = m_blocks[label.number];
    const auto at = block.begin() + place.offset;
    std::copy_backward(at, block.begin() + label.count, block.begin() + label.count + 1);
    *at = row;
    ++label.count;
    ++m_size;
    if (row >= m_placeOf.size())
        m_placeOf.resize(row + std::size_t{1}, none);
    setPlace(row, label.number, place.offset);
}

void RowIndex::removeAt(Place place)
{
    Label& label = m_labels[place.block];
    Block& block = m_blocks[label.number];
    const auto at = block.begin() + place.offset;
    m_placeOf[*at] = none;
    std::copy(at + 1, block.begin() + label.count, at);
    --label.count;
    --m_size;
}

void RowIndex::addBlock(std::size_t at)
{
    std::uint32_t number = 0;
    if (m_freeBlocks.empty()) {
        number = static_cast<std::uint32_t>(m_blocks.size());
        m_blocks.grow(m_blocks.size() + 1);
        m_ordinals.push_back(0);
    } else {
        number = m_freeBlocks.back();
        m_freeBlocks.pop_back();
    }
    m_labels.insert(m_labels.begin() + std::ptrdiff_t(at), Label{number, 0});
    renumber(at);
}

void RowIndex::dropBlock(std::size_t at)
{
    m_freeBlocks.push_back(m_labels[at].number);
    m_labels.erase(m_labels.begin() + std::ptrdiff_t(at));
    renumber(at);
}

void RowIndex::moveToNext(std::size_t block, std::size_t from)
{
    const Label& there = m_labels[block + 1];
    const Block& source = m_blocks[m_labels[block].number];
    Block& target = m_blocks[there.number];
    const std::size_t moved = count(block) - from;
    std::copy_backward(target.begin(), target.begin() + there.count, target.begin() + there.count + moved);
    for (std::size_t i = 0; i < moved; ++i) {
        target[i] = source[from + i];
        setPlace(target[i], there.number, i);
    }
    m_labels[block].count = static_cast<std::uint32_t>(from);
    m_labels[block + 1].count += static_cast<std::uint32_t>(moved);
}

void RowIndex::settle()
{
    m_starts.resize(m_labels.size());
    std::uint32_t start = 0;
    for (std::size_t at = 0; at < m_labels.size(); ++at) {
        m_starts[at] = start;
        start += m_labels[at].count;
    }
}

void RowIndex::renumber(std::size_t from)
{
    for (std::size_t at = from; at < m_labels.size(); ++at)
        m_ordinals[m_labels[at].number] = static_cast<std::uint32_t>(at);
}

} // namespace drydock::models
