// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::wire {

/// One value as it came. Texts, lists and maps lie in the TypedValues that it was decoded with.
struct TypedValue
{
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Real, Text, List, Map };

    Kind kind = Kind::Null;
    std::uint32_t size = 0; ///< bytes of a text, items of a list or map (a map has two a pair)
    union {
        std::int64_t integer = 0; ///< of a Boolean: 0 or 1
        double real;
        std::size_t first; ///< of a text, list or map
    };

    [[nodiscard]] static TypedValue ofInteger(Kind kind, std::int64_t integer)
    {
        TypedValue value;
        value.kind = kind;
        value.integer = integer;
        return value;
    }
    [[nodiscard]] static TypedValue ofReal(double real)
    {
        TypedValue value;
        value.kind = Kind::Real;
        value.real = real;
        return value;
    }
};

/// What the values of one message refer to: three allocations however many they are, none where it is used
/// again.
class TypedValues
{
public:
    void clear()
    {
        m_texts.clear();
        m_items.clear();
    }
    [[nodiscard]] TypedValue addText(std::string_view text)
    {
        TypedValue value;
        value.kind = TypedValue::Kind::Text;
        value.size = static_cast<std::uint32_t>(text.size());
        value.first = m_texts.size();
        m_texts.append(text);
        return value;
    }
    void addItem(const TypedValue& item) { m_items.push_back(item); }
    [[nodiscard]] std::size_t itemCount() const { return m_items.size(); }

    /// Empty for what is no text. Valid until the next `addText`.
    [[nodiscard]] std::string_view text(const TypedValue& value) const
    {
        return value.kind == TypedValue::Kind::Text
                   ? std::string_view(m_texts).substr(value.first, value.size)
                   : std::string_view();
    }
    /// Of a list, or of a map: key, value, key … Empty for what is neither.
    [[nodiscard]] std::span<const TypedValue> items(const TypedValue& value) const
    {
        const bool has = value.kind == TypedValue::Kind::List || value.kind == TypedValue::Kind::Map;
        return has ? std::span(m_items).subspan(value.first, value.size) : std::span<const TypedValue>();
    }

private:
    std::string m_texts;
    std::vector<TypedValue> m_items;
};

} // namespace drydock::wire
