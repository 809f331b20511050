// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/json_text.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace drydock {

namespace {

using nlohmann::json;

/// As the library writes it; here it is what is rare.
std::string libraryText(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

enum class ByteKind : unsigned char { Plain, Escaped, NotAscii };

constexpr auto byteKinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
        const bool escaped = byte < 0x20 || byte == '"' || byte == '\\';
        kinds[byte] = escaped ? ByteKind::Escaped : byte < 0x80 ? ByteKind::Plain : ByteKind::NotAscii;
    }
    return kinds;
}();

/// Whether the string stands between its quotes as it is.
bool isVerbatim(std::string_view value)
{
    bool ascii = true;
    for (const char c : value) {
        const auto kind = byteKinds[static_cast<unsigned char>(c)];
        if (kind == ByteKind::Escaped)
            return false;
        ascii = ascii && kind == ByteKind::Plain;
    }
    return ascii || isUtf8(value);
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
    if (isVerbatim(value))
        text.append(1, '"').append(value).append(1, '"');
    else
        text += libraryText(value);
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
