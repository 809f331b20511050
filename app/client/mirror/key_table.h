// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/key_column.h"
#include "client/mirror/text_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// The reported keys of all devices, by columns. A copy costs a pointer for every key that was ever seen, and
/// may be read on another thread while the original changes.
class KeyTable
{
public:
    /// Keys that have a column at a time. What devices report beyond them, only the service knows.
    static constexpr std::size_t mostColumns = 256;

    TextTable names; ///< paths, by KeyId; may be longer than there are columns
    TextTable texts; ///< what text cells mean

    /// Null where no device has the key.
    [[nodiscard]] const KeyColumn* column(KeyId key) const
    {
        return key < m_columns.size() ? m_columns[key].get() : nullptr;
    }
    /// Keys that devices have, in the order in which they were first seen.
    [[nodiscard]] std::vector<KeyId> keys() const;
    [[nodiscard]] std::optional<KeyId> find(std::string_view path) const;
    [[nodiscard]] KeyValue value(KeyId key, Row row) const
    {
        const KeyColumn* const cells = column(key);
        return cells != nullptr ? cells->value(row) : KeyValue();
    }
    /// A value as queries see it: a text as it is, others as JSON. Empty for None and Elsewhere.
    [[nodiscard]] std::string textOf(const KeyValue& value) const;

    /// False where it would be one column too many, and for `noKey`.
    [[nodiscard]] bool set(KeyId key, Row row, const KeyValue& value);
    /// Memory that columns and texts take.
    [[nodiscard]] std::size_t bytes() const;

private:
    KeyColumn& ownColumn(KeyId key);

    std::vector<std::shared_ptr<KeyColumn>> m_columns; ///< by KeyId
    std::size_t m_columnCount = 0;
};

/// A number as JSON writes it: 2, 2.5, 2.0 for a real one.
[[nodiscard]] std::string numberText(double number, bool isReal);

/// What is known of a row's reported keys.
class RowKeys
{
public:
    /// Whether its keys in the table are all that the device has.
    [[nodiscard]] bool whole() const { return isTold && !isLeftOut; }

    std::uint16_t count = 0; ///< of its keys in the table
    bool isTold = false;     ///< all of them were told
    bool isLeftOut = false;  ///< one found no place in the table
    bool operator==(const RowKeys&) const = default;
};

} // namespace drydock::client
