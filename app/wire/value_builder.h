// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/typed_value.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace drydock::wire {

/// Collects the values of a message from the calls of a parser: scalars, and lists and maps of scalars. A
/// list or map that is nested deeper is an empty one there.
class ValueBuilder
{
public:
    static constexpr int deepest = 12;

    explicit ValueBuilder(TypedValues& values) : m_values(values) {}

    [[nodiscard]] static TypedValue number(std::uint64_t value)
    {
        constexpr auto most = std::uint64_t(std::numeric_limits<std::int64_t>::max());
        return value > most
                   ? TypedValue::ofReal(double(value))
                   : TypedValue::ofInteger(TypedValue::Kind::Integer, static_cast<std::int64_t>(value));
    }

    /// True inside a list or map.
    [[nodiscard]] bool isOpen() const { return m_depth > 0; }
    /// False where it is nested too deep.
    [[nodiscard]] bool open(TypedValue::Kind kind)
    {
        if (m_depth == 0) {
            m_container = {};
            m_container.kind = kind;
            m_container.first = m_values.itemCount();
        } else if (m_depth == 1) {
            TypedValue nested;
            nested.kind = kind;
            m_values.addItem(nested);
        }
        return ++m_depth <= deepest;
    }
    /// The container, once its own end has come.
    [[nodiscard]] std::optional<TypedValue> close()
    {
        if (--m_depth > 0)
            return std::nullopt;
        m_container.size = static_cast<std::uint32_t>(m_values.itemCount() - m_container.first);
        return m_container;
    }
    /// A scalar, or a key, within what is open.
    void add(const TypedValue& scalar)
    {
        if (m_depth == 1)
            m_values.addItem(scalar);
    }
    void addText(std::string_view text)
    {
        if (m_depth == 1)
            m_values.addItem(m_values.addText(text));
    }

private:
    TypedValues& m_values;
    TypedValue m_container;
    int m_depth = 0;
};

} // namespace drydock::wire
