// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_index.h"

#include <algorithm>

namespace drydock::models {

using client::Row;

RowIndex::RowIndex(std::span<const Row> rows, std::size_t mirrorRows)
{
    m_blockOf.resize(mirrorRows);
    const std::size_t blocks = (rows.size() + usualSize - 1) / usualSize;
    m_blocks.reserve(blocks);
    for (std::size_t at = 0; at < rows.size(); at += usualSize) {
        const auto block = std::make_shared<Block>();
        const auto part = rows.subspan(at, std::min(usualSize, rows.size() - at));
        const auto number = static_cast<std::uint32_t>(m_blocks.size() + 1);
        std::ranges::copy(part, block->begin());
        for (const Row row : part)
            m_blockOf.set(row, number);
        m_ordinals.push_back(number - 1);
        m_labels.push_back({static_cast<std::uint32_t>(part.size()), number});
        m_blocks.push_back(block);
    }
    m_size = rows.size();
    settle();
}

Row RowIndex::operator[](std::size_t position) const
{
    const Place place = placeAt(position);
    return (*m_blocks[place.block])[place.offset];
}

std::optional<std::size_t> RowIndex::positionOf(Row row) const
{
    if (!contains(row))
        return std::nullopt;
    const Place place = placeOf(row);
    return m_starts[place.block] + place.offset;
}

std::vector<Row> RowIndex::rows() const
{
    std::vector<Row> rows;
    rows.reserve(m_size);
    for (std::size_t at = 0; at < m_blocks.size(); ++at)
        rows.insert(rows.end(), m_blocks[at]->begin(), m_blocks[at]->begin() + m_labels[at].count);
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
    if (m_blocks.empty())
        addBlock(0);
    else if (position == m_size)
        place = {m_blocks.size() - 1, count(m_blocks.size() - 1)};
    else
        place = placeAt(position);
    for (const Row row : rows) {
        if (count(place.block) == blockSize) {
            addBlock(place.block + 1);
            moveToNext(place.block, place.offset);
            if (count(place.block) == blockSize)
                place = {place.block + 1, 0};
        }
        insertAt(place, row);
        ++place.offset;
    }
    settle();
}

RowIndex::Place RowIndex::placeOf(Row row) const
{
    const std::size_t at = m_ordinals[m_blockOf[row]];
    const Block& block = *m_blocks[at];
    return {at,
            std::size_t(std::find(block.begin(), block.begin() + m_labels[at].count, row) - block.begin())};
}

RowIndex::Place RowIndex::placeAt(std::size_t position) const
{
    const auto after = std::ranges::upper_bound(m_starts, position);
    const auto block = std::size_t(after - m_starts.begin()) - 1;
    return {block, position - m_starts[block]};
}

void RowIndex::insertAt(Place place, Row row)
{
    Block& block = own(place.block);
    Label& label = m_labels[place.block];
    const auto at = block.begin() + place.offset;
    std::copy_backward(at, block.begin() + label.count, block.begin() + label.count + 1);
    *at = row;
    ++label.count;
    ++m_size;
    if (row >= m_blockOf.size())
        m_blockOf.resize(row + std::size_t{1});
    m_blockOf.set(row, label.number);
}

void RowIndex::removeAt(Place place)
{
    Block& block = own(place.block);
    Label& label = m_labels[place.block];
    const auto at = block.begin() + place.offset;
    m_blockOf.set(*at, none);
    std::copy(at + 1, block.begin() + label.count, at);
    --label.count;
    --m_size;
}

void RowIndex::addBlock(std::size_t at)
{
    std::uint32_t number = 0;
    if (m_freeNumbers.empty()) {
        number = static_cast<std::uint32_t>(m_ordinals.size());
        m_ordinals.push_back(0);
    } else {
        number = m_freeNumbers.back();
        m_freeNumbers.pop_back();
    }
    m_blocks.insert(m_blocks.begin() + std::ptrdiff_t(at), std::make_shared<Block>());
    m_labels.insert(m_labels.begin() + std::ptrdiff_t(at), Label{0, number});
    renumber(at);
}

void RowIndex::dropBlock(std::size_t at)
{
    m_freeNumbers.push_back(m_labels[at].number);
    m_blocks.erase(m_blocks.begin() + std::ptrdiff_t(at));
    m_labels.erase(m_labels.begin() + std::ptrdiff_t(at));
    renumber(at);
}

void RowIndex::moveToNext(std::size_t block, std::size_t from)
{
    Block& source = own(block);
    Block& target = own(block + 1);
    Label& label = m_labels[block + 1];
    const std::size_t moved = count(block) - from;
    std::copy_backward(target.begin(), target.begin() + label.count, target.begin() + label.count + moved);
    for (std::size_t i = 0; i < moved; ++i) {
        target[i] = source[from + i];
        m_blockOf.set(target[i], label.number);
    }
    m_labels[block].count = static_cast<std::uint32_t>(from);
    label.count += static_cast<std::uint32_t>(moved);
}

void RowIndex::settle()
{
    m_starts.resize(m_blocks.size());
    std::uint32_t start = 0;
    for (std::size_t at = 0; at < m_labels.size(); ++at) {
        m_starts[at] = start;
        start += m_labels[at].count;
    }
}

RowIndex::Block& RowIndex::own(std::size_t block)
{
    std::shared_ptr<Block>& shared = m_blocks[block];
    if (shared.use_count() > 1)
        shared = std::make_shared<Block>(*shared);
    return *shared;
}

void RowIndex::renumber(std::size_t from)
{
    for (std::size_t at = from; at < m_labels.size(); ++at)
        m_ordinals[m_labels[at].number] = static_cast<std::uint32_t>(at);
}

} // namespace drydock::models
