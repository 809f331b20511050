// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace drydock {

namespace {

using nlohmann::json;

/// Builds the value while reading, and stops at the first thing that parsers would read differently.
class StrictBuilder
{
public:
    explicit StrictBuilder(std::size_t maxDepth) : m_maxDepth(maxDepth) {}

    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] json take() { return std::move(m_root); }

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool string(std::string& value) { return put(std::move(value)); }
    bool binary(json::binary_t&) { return refuse(ErrorCode::InvalidArgument, "binary data"); }

    bool number_integer(std::int64_t value)
    {
        if (value < -largestInteger || value > largestInteger)
            return refuseInteger();
        return put(value);
    }

    bool number_unsigned(std::uint64_t value)
    {
        if (value > static_cast<std::uint64_t>(largestInteger))
            return refuseInteger();
        return put(value);
    }

    /// An integer too long for 64 bits arrives here as well; its text tells it from a real fraction.
    bool number_float(double value, const std::string& text)
    {
        if (text.find_first_of(".eE") == std::string::npos)
            return refuseInteger();
        return put(value);
    }

    bool start_object(std::size_t) { return open(json::object()); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        json& object = *m_open.back();
        if (object.contains(name))
            return refuse(ErrorCode::InvalidArgument, "key \"" + name + "\" stands twice in one object");
        m_slot = &object[name];
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception&)
    {
        return refuse(ErrorCode::InvalidArgument, "not JSON at byte " + std::to_string(position));
    }

private:
    template <typename Value>
    bool put(Value&& value)
    {
        place(std::forward<Value>(value));
        return true;
    }

    template <typename Value>
    json* place(Value&& value)
    {
        json* slot = &m_root;
        if (m_slot != nullptr) {
            slot = std::exchange(m_slot, nullptr);
        } else if (!m_open.empty()) {
            m_open.back()->push_back(nullptr);
            slot = &m_open.back()->back();
        }
        *slot = json(std::forward<Value>(value));
        return slot;
    }

    bool open(json value)
    {
        if (m_open.size() >= m_maxDepth)
            return refuse(ErrorCode::Unprocessable,
                          "JSON is nested deeper than " + std::to_string(m_maxDepth) + " levels");
        m_open.push_back(place(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    bool refuse(ErrorCode code, std::string message)
    {
        m_error = {code, std::move(message), {}};
        return false;
    }

    bool refuseInteger()
    {
        return refuse(ErrorCode::InvalidArgument, "an integer beyond 2^53 cannot be kept exactly");
    }

    std::size_t m_maxDepth;
    json m_root;
    // Pointers stay good: an object's members do not move, and an array only grows while none of its
    // elements is open.
    std::vector<json*> m_open;
    json* m_slot = nullptr;
    Error m_error;
};

} // namespace

std::string_view utf8Prefix(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    while (i < bytes.size()) {
        const unsigned lead = byte(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        // The second byte's range is what excludes overlong forms, surrogates and what is above U+10FFFF.
        const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4 || bytes.size() - i <= more)
            return false;
        const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (byte(i + 1) < low || byte(i + 1) > high)
            return false;
        for (std::size_t k = 2; k <= more; ++k) {
            if ((byte(i + k) & 0xC0) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

Expected<json> parseStrictJson(std::string_view bytes, const JsonLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return fail(ErrorCode::TooLarge, "JSON has " + std::to_string(bytes.size()) + " bytes, at most " +
                                             std::to_string(limits.maxBytes) + " are taken");
    if (!isUtf8(bytes))
        return fail(ErrorCode::NotUtf8, "text is not UTF-8");
    // The library would skip a byte order mark, other parsers do not.
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return fail(ErrorCode::InvalidArgument, "JSON starts with a byte order mark");
    try {
        StrictBuilder builder(limits.maxDepth);
        if (!json::sax_parse(bytes.begin(), bytes.end(), &builder))
            return tl::unexpected(builder.error());
        return builder.take();
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, std::string("JSON parser: ") + problem.what());
    }
}

} // namespace drydock
