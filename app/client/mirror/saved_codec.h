// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/text_table.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// How the cache of a fleet is written and read.
namespace drydock::client {

static_assert(std::endian::native == std::endian::little, "the cache is written as it lies in memory");

/// Appends numbers and texts as they lie in memory.
class CacheWriter
{
public:
    template <typename T>
    void number(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        bytes.append(text);
    }

    std::string bytes;
};

/// Every read looks first whether so much is left; after one that failed nothing is read.
class CacheReader
{
public:
    explicit CacheReader(std::string_view bytes) : m_rest(bytes) {}

    template <typename T>
    [[nodiscard]] T number()
    {
        T value{};
        if (take(sizeof value))
            std::memcpy(&value, m_taken.data(), sizeof value);
        return value;
    }
    template <typename T>
    void read(T& value)
    {
        value = number<T>();
    }
    // Any byte but 0 is true: a bool must not lie in memory as what came.
    void read(bool& value) { value = number<std::uint8_t>() != 0; }
    [[nodiscard]] std::string_view text()
    {
        const auto size = number<std::uint32_t>();
        return take(size) ? m_taken : std::string_view();
    }
    /// How many things follow that take `least` bytes each: never more than there is room for.
    [[nodiscard]] std::size_t count(std::size_t least)
    {
        const auto count = number<std::uint32_t>();
        m_failed = m_failed || count > m_rest.size() / least;
        return m_failed ? 0 : count;
    }
    [[nodiscard]] bool isWhole() const { return !m_failed && m_rest.empty(); }

private:
    [[nodiscard]] bool take(std::size_t size)
    {
        m_failed = m_failed || size > m_rest.size();
        if (m_failed)
            return false;
        m_taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return true;
    }

    std::string_view m_rest;
    std::string_view m_taken;
    bool m_failed = false;
};

/// Texts of a table, numbered anew as they are used: those that no device has any more stay behind.
class UsedTexts
{
public:
    explicit UsedTexts(const TextTable& table) : m_table(table), m_numbers(table.size(), unused) {}
    [[nodiscard]] std::uint32_t numberOf(std::uint32_t text)
    {
        std::uint32_t& number = m_numbers[text];
        if (number == unused) {
            number = static_cast<std::uint32_t>(m_used.size());
            m_used.push_back(text);
        }
        return number;
    }
    void write(CacheWriter& writer) const
    {
        writer.number(static_cast<std::uint32_t>(m_used.size()));
        for (const std::uint32_t text : m_used)
            writer.text(m_table[text]);
    }

private:
    static constexpr std::uint32_t unused = TextTable::none;

    const TextTable& m_table;
    std::vector<std::uint32_t> m_numbers;
    std::vector<std::uint32_t> m_used;
};

[[nodiscard]] inline std::vector<std::string_view> readTexts(CacheReader& reader)
{
    std::vector<std::string_view> texts(reader.count(sizeof(std::uint32_t)));
    for (std::string_view& text : texts)
        text = reader.text();
    return texts;
}

} // namespace drydock::client
