// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/json_text.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace drydock {

namespace {

using nlohmann::json;

/// As the library writes it; here it is what is rare.
std::string libraryText(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Eight bytes, all of them one.
constexpr std::uint64_t each(std::uint64_t byte)
{
    return byte * 0x0101'0101'0101'0101U;
}

/// The highest bit of one of eight bytes is set where any of them is below `bound` (at most 0x80).
constexpr std::uint64_t below(std::uint64_t bytes, std::uint64_t bound)
{
    return (bytes - each(bound)) & ~bytes & each(0x80);
}

/// Of eight bytes: whether any has to be escaped, and whether any is beyond ASCII.
struct Special
{
    std::uint64_t escaped = 0;
    std::uint64_t beyond = 0;

    void look(std::uint64_t bytes)
    {
        escaped |= below(bytes, 0x20) | below(bytes ^ each('"'), 1) | below(bytes ^ each('\\'), 1);
        beyond |= bytes & each(0x80);
    }
};

template <typename Word>
std::uint64_t wordAt(const char* bytes)
{
    Word word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

/// Eight bytes at a time, the last of them over again where they do not fill a word.
Special specialIn(std::string_view value)
{
    Special special;
    const char* const bytes = value.data();
    const std::size_t size = value.size();
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8)
            special.look(wordAt<std::uint64_t>(bytes + at));
        special.look(wordAt<std::uint64_t>(bytes + size - 8));
    } else if (size >= 4) {
        special.look(wordAt<std::uint32_t>(bytes) | wordAt<std::uint32_t>(bytes + size - 4) << 32U);
    } else {
        for (const char c : value)
            special.look(each(static_cast<unsigned char>(c)));
    }
    return special;
}

/// Whether the string stands between its quotes as it is.
bool isVerbatim(std::string_view value)
{
    const Special special = specialIn(value);
    return special.escaped == 0 && (special.beyond == 0 || isUtf8(value));
}

template <typename Number>
void appendDigits(std::string& text, Number value)
{
    std::array<char, 20> digits; // the longest of 64 bits, and a sign
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

} // namespace

void appendReal(std::string& text, double value)
{
    if (!std::isfinite(value)) {
        text += "null";
        return;
    }
    // What the library's `dump` writes, without its serializer.
    std::array<char, 64> digits{};
    text.append(digits.data(),
                nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(), value));
}

void appendNumber(std::string& text, std::int64_t value)
{
    appendDigits(text, value);
}

void appendNumber(std::string& text, std::uint64_t value)
{
    appendDigits(text, value);
}

void appendQuoted(std::string& text, std::string_view value)
{
    if (!isVerbatim(value)) {
        text += libraryText(value);
        return;
    }
    text += '"';
    text += value;
    text += '"';
}

void appendJson(std::string& text, const json& value)
{
    switch (value.type()) {
    case json::value_t::null:
        text += "null";
        return;
    case json::value_t::boolean:
        text += value.get<bool>() ? "true" : "false";
        return;
    case json::value_t::string:
        appendQuoted(text, value.get_ref<const std::string&>());
        return;
    case json::value_t::number_integer:
        appendDigits(text, value.get<std::int64_t>());
        return;
    case json::value_t::number_unsigned:
        appendDigits(text, value.get<std::uint64_t>());
        return;
    case json::value_t::object: {
        char before = '{';
        for (const auto& [key, member] : value.get_ref<const json::object_t&>()) {
            text += std::exchange(before, ',');
            appendQuoted(text, key);
            text += ':';
            appendJson(text, member);
        }
        text += before == '{' ? "{}" : "}";
        return;
    }
    case json::value_t::array: {
        char before = '[';
        for (const auto& element : value.get_ref<const json::array_t&>()) {
            text += std::exchange(before, ',');
            appendJson(text, element);
        }
        text += before == '[' ? "[]" : "]";
        return;
    }
    case json::value_t::number_float:
        appendReal(text, value.get<double>());
        break;
    case json::value_t::binary:
    case json::value_t::discarded:
        text += libraryText(value);
    }
}

const std::string* textMember(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() ? found->get_ptr<const std::string*>() : nullptr;
}

std::string_view textOrNone(const json& object, const char* key)
{
    const std::string* const text = textMember(object, key);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

std::string jsonText(const json& value)
{
    constexpr std::size_t usualSize = 256;
    std::string text;
    if (value.is_structured() && !value.empty())
        text.reserve(usualSize);
    appendJson(text, value);
    return text;
}

} // namespace drydock
