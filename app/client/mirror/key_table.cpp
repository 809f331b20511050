// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/key_table.h"

#include "fleet/json_text.h"

namespace drydock::client {

std::vector<KeyId> KeyTable::keys() const
{
    std::vector<KeyId> keys;
    for (std::size_t key = 0; key < m_columns.size(); ++key) {
        if (m_columns[key])
            keys.push_back(static_cast<KeyId>(key));
    }
    return keys;
}

std::optional<KeyId> KeyTable::find(std::string_view path) const
{
    for (std::uint32_t key = 0; key < names.size(); ++key) {
        if (names[key] == path)
            return static_cast<KeyId>(key);
    }
    return std::nullopt;
}

std::string KeyTable::textOf(const KeyValue& value) const
{
    switch (value.cell.kind()) {
    case KeyCell::Kind::False:
        return "false";
    case KeyCell::Kind::True:
        return "true";
    case KeyCell::Kind::WideInteger:
        return numberText(value.wide, false);
    case KeyCell::Kind::WideReal:
        return numberText(value.wide, true);
    case KeyCell::Kind::Integer:
        return std::to_string(value.cell.integer());
    case KeyCell::Kind::Text:
        return std::string(texts[value.cell.text()]);
    case KeyCell::Kind::None:
    case KeyCell::Kind::Elsewhere:
    case KeyCell::Kind::Keep:
        break;
    }
    return {};
}

bool KeyTable::set(KeyId key, Row row, const KeyValue& value)
{
    const KeyColumn* const known = column(key);
    if (key == noKey)
        return value.cell.isNone();
    if (known == nullptr && value.cell.isNone())
        return true;
    if (known == nullptr && m_columnCount == mostColumns)
        return false;
    KeyColumn& own = ownColumn(key);
    own.set(row, value);
    if (own.count() == 0) {
        m_columns[key].reset();
        --m_columnCount;
    }
    return true;
}

std::size_t KeyTable::bytes() const
{
    std::size_t bytes = texts.bytes();
    for (const auto& column : m_columns) {
        if (column)
            bytes += sizeof(KeyColumn) + column->bytes();
    }
    return bytes;
}

KeyColumn& KeyTable::ownColumn(KeyId key)
{
    if (key >= m_columns.size())
        m_columns.resize(std::size_t(key) + 1);
    std::shared_ptr<KeyColumn>& column = m_columns[key];
    if (!column) {
        column = std::make_shared<KeyColumn>();
        ++m_columnCount;
    } else if (column.use_count() > 1) {
        column = std::make_shared<KeyColumn>(*column);
    }
    return *column;
}

std::string numberText(double number, bool isReal)
{
    if (isReal) {
        std::string text;
        appendReal(text, number);
        return text;
    }
    return std::to_string(static_cast<std::int64_t>(number));
}

} // namespace drydock::client
