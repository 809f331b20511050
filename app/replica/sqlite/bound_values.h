// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace drydock::replica {

/// What runs of statements are bound to, copied into one piece of memory: SQLite's own copies are allocated
/// one by one, which is a quarter of what a row costs.
class BoundValues
{
public:
    void text(std::string_view value) { addBytes(Kind::Text, value); }
    void blob(std::string_view value) { addBytes(Kind::Blob, value); }
    void number(std::int64_t value);
    void append(const BoundValues& other);

    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    /// Of memory that they take.
    [[nodiscard]] std::size_t bytes() const { return m_bytes.size() + m_values.size() * sizeof(Value); }
    /// Of the values from `first` on the next `count`, to its parameters in order. They stay where they are:
    /// the run ends before this changes. Gives SQLite's result, of the first that it did not take.
    [[nodiscard]] int bindTo(sqlite3_stmt* statement, std::size_t first, std::size_t count) const;

    /// Keeps the memory for the next ones, within a limit.
    void clear();

private:
    enum class Kind : std::uint8_t { Text, Blob, Number };

    struct Value
    {
        Kind kind;
        std::int64_t number; ///< or where it begins in `m_bytes`
        std::size_t size;
    };

    void addBytes(Kind kind, std::string_view value);

    std::vector<Value> m_values;
    std::string m_bytes;
};

} // namespace drydock::replica
