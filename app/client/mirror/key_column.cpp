// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/key_column.h"

namespace drydock::client {

KeyValue KeyColumn::value(Row row) const
{
    KeyValue value{(*this)[row]};
    if (value.cell.isWide())
        value.wide = (*m_chunks[row / chunkSize]->wide)[row % chunkSize];
    return value;
}

void KeyColumn::set(Row row, const KeyValue& value)
{
    const KeyCell before = (*this)[row];
    if (before.isNone() && value.cell.isNone())
        return;
    const auto is = [](KeyCell cell, KeyCell::Kind kind) { return std::size_t(cell.kind() == kind); };
    m_elsewhereCount += is(value.cell, KeyCell::Kind::Elsewhere) - is(before, KeyCell::Kind::Elsewhere);
    const std::size_t index = row / chunkSize;
    Chunk& chunk = ownChunk(index);
    chunk.cells[row % chunkSize] = value.cell;
    chunk.count += std::size_t(before.isNone()) - std::size_t(value.cell.isNone());
    m_count += std::size_t(before.isNone()) - std::size_t(value.cell.isNone());
    if (value.cell.isWide()) {
        if (!chunk.wide)
            chunk.wide = std::make_shared<Wide>();
        else if (chunk.wide.use_count() > 1)
            chunk.wide = std::make_shared<Wide>(*chunk.wide);
        (*chunk.wide)[row % chunkSize] = value.wide;
    }
    if (chunk.count == 0)
        m_chunks[index].reset();
}

std::size_t KeyColumn::bytes() const
{
    std::size_t bytes = m_chunks.capacity() * sizeof(m_chunks.front());
    for (const auto& chunk : m_chunks) {
        if (chunk)
            bytes += sizeof(Chunk) + (chunk->wide ? sizeof(Wide) : 0);
    }
    return bytes;
}

KeyColumn::Chunk& KeyColumn::ownChunk(std::size_t index)
{
    if (index >= m_chunks.size())
        m_chunks.resize(index + 1);
    std::shared_ptr<Chunk>& chunk = m_chunks[index];
    if (!chunk)
        chunk = std::make_shared<Chunk>();
    else if (chunk.use_count() > 1)
        chunk = std::make_shared<Chunk>(*chunk);
    return *chunk;
}

} // namespace drydock::client
