// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/bound_values.h"

#include <sqlite3.h>

namespace drydock::replica {

namespace {
constexpr std::size_t largestKept = 64U << 10U; ///< bytes of values, for the next run
}

void BoundValues::number(std::int64_t value)
{
    m_values.push_back({Kind::Number, value, 0});
}

void BoundValues::addBytes(Kind kind, std::string_view value)
{
    m_values.push_back({kind, static_cast<std::int64_t>(m_bytes.size()), value.size()});
    m_bytes += value;
}

void BoundValues::append(const BoundValues& other)
{
    const auto before = static_cast<std::int64_t>(m_bytes.size());
    for (Value value : other.m_values) {
        if (value.kind != Kind::Number)
            value.number += before;
        m_values.push_back(value);
    }
    m_bytes += other.m_bytes;
}

int BoundValues::bindTo(sqlite3_stmt* statement, std::size_t first, std::size_t count) const
{
    int result = SQLITE_OK;
    for (std::size_t i = 0; i < count && result == SQLITE_OK; ++i) {
        const Value& value = m_values[first + i];
        const int parameter = static_cast<int>(i) + 1;
        const char* begin = value.kind != Kind::Number ? m_bytes.data() + value.number : nullptr;
        switch (value.kind) {
        case Kind::Text:
            result = sqlite3_bind_text64(statement, parameter, begin, value.size, SQLITE_STATIC, SQLITE_UTF8);
            break;
        case Kind::Blob:
            result = sqlite3_bind_blob64(statement, parameter, begin, value.size, SQLITE_STATIC);
            break;
        case Kind::Number:
            result = sqlite3_bind_int64(statement, parameter, value.number);
            break;
        }
    }
    return result;
}

void BoundValues::clear()
{
    m_values.clear();
    m_bytes.clear();
    if (m_bytes.capacity() > largestKept)
        m_bytes.shrink_to_fit();
}

} // namespace drydock::replica
