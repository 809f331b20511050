// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/id_order.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace drydock::models {
namespace {

using client::Row;

/// The bytes after what all ids begin with, as numbers that compare as the text does.
struct IdKey
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    Row row = 0;
};

std::uint64_t bytesAt(std::string_view text, std::size_t at)
{
    std::uint64_t bytes = 0;
    if (at < text.size())
        std::memcpy(&bytes, text.data() + at, std::min(sizeof bytes, text.size() - at));
    if constexpr (std::endian::native == std::endian::little)
        bytes = __builtin_bswap64(bytes);
    return bytes;
}

std::size_t commonPrefix(std::string_view left, std::string_view right)
{
    return std::size_t(std::ranges::mismatch(left, right).in1 - left.begin());
}

constexpr std::size_t chunk = 65'536;

} // namespace

bool IdOrder::extend(const client::TextTable& ids, std::size_t count, const std::stop_token& stop)
{
    const std::size_t known = m_ranks->size();
    if (known >= count)
        return true;
    std::string_view prefix = ids[Row(known)];
    for (std::size_t row = known + 1; row < count; ++row)
        prefix = prefix.substr(0, commonPrefix(prefix, ids[Row(row)]));
    std::vector<IdKey> keys(count - known);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto row = Row(known + i);
        const std::string_view id = ids[row];
        keys[i] = {bytesAt(id, prefix.size()), bytesAt(id, prefix.size() + sizeof(std::uint64_t)), row};
    }
    const auto precedes = [&ids](const IdKey& left, const IdKey& right) {
        if (left.first != right.first)
            return left.first < right.first;
        if (left.second != right.second)
            return left.second < right.second;
        return ids[left.row] < ids[right.row];
    };
    // In pieces, so that a stop is heeded within milliseconds.
    for (std::size_t at = 0; at < keys.size(); at += chunk) {
        if (stop.stop_requested())
            return false;
        std::sort(keys.begin() + std::ptrdiff_t(at),
                  keys.begin() + std::ptrdiff_t(std::min(at + chunk, keys.size())), precedes);
    }
    for (std::size_t width = chunk; width < keys.size(); width *= 2) {
        for (std::size_t at = 0; at + width < keys.size(); at += 2 * width) {
            if (stop.stop_requested())
                return false;
            std::inplace_merge(keys.begin() + std::ptrdiff_t(at), keys.begin() + std::ptrdiff_t(at + width),
                               keys.begin() + std::ptrdiff_t(std::min(at + 2 * width, keys.size())),
                               precedes);
        }
    }
    // Few new among many known are looked up, not merged: that reads far fewer texts.
    const std::vector<Row> before = rows();
    auto ranks = std::make_shared<memory::LargeVector<std::uint32_t>>(count);
    std::uint32_t rank = 0;
    auto rest = before.cbegin();
    const auto place = [&](auto end) {
        for (; rest != end; ++rest)
            (*ranks)[*rest] = rank++;
    };
    for (const IdKey& key : keys) {
        place(std::upper_bound(rest, before.cend(), ids[key.row],
                               [&ids](std::string_view id, Row row) { return id < ids[row]; }));
        (*ranks)[key.row] = rank++;
    }
    place(before.cend());
    m_ranks = std::move(ranks);
    return true;
}

std::vector<Row> IdOrder::rows() const
{
    std::vector<Row> rows(m_ranks->size());
    for (Row row = 0; row < rows.size(); ++row)
        rows[(*m_ranks)[row]] = row;
    return rows;
}

void IdOrder::clear()
{
    m_ranks = std::make_shared<const memory::LargeVector<std::uint32_t>>();
}

} // namespace drydock::models
