// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace drydock::client {

/// A reported key's number in the mirror; given once.
using KeyId = std::uint16_t;
/// Stands for every key that has no number any more (MirrorWriter::mostKeyNames).
inline constexpr KeyId noKey = 0xFFFF;

/// A reported value in four bytes: texts by their number in the table of keys' texts, small integers as they
/// are. Other numbers stand beside it (KeyValue::wide).
class KeyCell
{
public:
    enum class Kind : std::uint8_t {
        None, ///< the device has no such key
        False,
        True,
        Elsewhere, ///< it has one that only the service shows (wire/reported_keys.h)
        Keep,      ///< of a change: whatever is there stays
        WideInteger,
        WideReal,
        Integer,
        Text
    };

    constexpr KeyCell() = default;
    constexpr explicit KeyCell(Kind kind) : m_bits(std::uint32_t(kind) << tagBits) {}
    /// Of integers from -2^29 up to 2^29.
    [[nodiscard]] static constexpr bool isSmall(std::int64_t integer)
    {
        return integer >= -(std::int64_t{1} << 29U) && integer < (std::int64_t{1} << 29U);
    }
    [[nodiscard]] static constexpr KeyCell ofSmall(std::int64_t integer)
    {
        return ofBits(static_cast<std::uint32_t>(integer) << tagBits | integerTag);
    }
    [[nodiscard]] static constexpr KeyCell ofText(std::uint32_t text)
    {
        return ofBits(text << tagBits | textTag);
    }
    [[nodiscard]] static constexpr KeyCell ofBits(std::uint32_t bits)
    {
        KeyCell cell;
        cell.m_bits = bits;
        return cell;
    }

    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isNone() const { return m_bits == 0; }
    [[nodiscard]] constexpr Kind kind() const
    {
        switch (m_bits & tagMask) {
        case integerTag:
            return Kind::Integer;
        case textTag:
            return Kind::Text;
        default:
            return static_cast<Kind>(m_bits >> tagBits);
        }
    }
    [[nodiscard]] constexpr bool isWide() const
    {
        return kind() == Kind::WideInteger || kind() == Kind::WideReal;
    }
    /// Of an Integer.
    [[nodiscard]] constexpr std::int32_t integer() const { return static_cast<std::int32_t>(m_bits) >> 2; }
    /// Of a Text.
    [[nodiscard]] constexpr std::uint32_t text() const { return m_bits >> tagBits; }
    bool operator==(const KeyCell&) const = default;

private:
    static constexpr unsigned tagBits = 2;
    static constexpr std::uint32_t tagMask = 3;
    static constexpr std::uint32_t integerTag = 1;
    static constexpr std::uint32_t textTag = 2;

    std::uint32_t m_bits = 0;
};

/// A reported value of one device.
struct KeyValue
{
    KeyCell cell;
    double wide = 0; ///< of a WideInteger or WideReal

    bool operator==(const KeyValue&) const = default;
};

/// A new value of one of a device's keys.
struct KeyChange
{
    KeyId key = 0;
    KeyValue value;
};

} // namespace drydock::client
