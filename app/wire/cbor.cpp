// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/cbor.h"

#include <string>

namespace drydock::wire {
namespace {

using Json = nlohmann::json;
using DomParser = nlohmann::detail::json_sax_dom_parser<Json>;

// Builds the value as the library would, and stops at a depth.
class BoundedParser
{
public:
    BoundedParser(Json& result, int maximumDepth) : m_dom(result, false), m_maximumDepth(maximumDepth) {}

    bool null() { return m_dom.null(); }
    bool boolean(bool value) { return m_dom.boolean(value); }
    bool number_integer(Json::number_integer_t value) { return m_dom.number_integer(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return m_dom.number_unsigned(value); }
    bool number_float(Json::number_float_t value, const std::string& text)
    {
        return m_dom.number_float(value, text);
    }
    bool string(std::string& value) { return m_dom.string(value); }
    bool binary(Json::binary_t& value) { return m_dom.binary(value); }
    bool start_object(std::size_t size) { return enter() && m_dom.start_object(size); }
    bool key(std::string& value) { return m_dom.key(value); }
    bool end_object() { return leave() && m_dom.end_object(); }
    bool start_array(std::size_t size) { return enter() && m_dom.start_array(size); }
    bool end_array() { return leave() && m_dom.end_array(); }
    template <typename Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&)
    {
        return false;
    }

private:
    bool enter() { return ++m_depth <= m_maximumDepth; }
    bool leave()
    {
        --m_depth;
        return true;
    }

    DomParser m_dom;
    int m_depth = 0;
    int m_maximumDepth;
};

} // namespace

void appendHead(std::string& bytes, CborType type, std::size_t size)
{
    const auto byte = [&](std::size_t value) { bytes.push_back(static_cast<char>(value & 0xFFU)); };
    const auto major = static_cast<std::size_t>(type) << 5U;
    if (size < 24)
        return byte(major + size);
    const unsigned width = size <= 0xFF ? 0 : size <= 0xFFFF ? 1 : size <= 0xFFFF'FFFF ? 2 : 3;
    byte(major + 24 + width);
    for (unsigned shift = 8U << width; shift > 0; shift -= 8)
        byte(size >> (shift - 8));
}

Expected<Json> decodeCbor(std::string_view bytes, int maximumDepth)
{
    Json result;
    BoundedParser parser(result, maximumDepth);
    try {
        if (Json::sax_parse(bytes.begin(), bytes.end(), &parser, Json::input_format_t::cbor))
            return result;
    } catch (const Json::exception&) {
        // An array that claims more elements than could exist: the same malformed input as below.
    }
    return fail(ErrorCode::InvalidArgument, "not the CBOR expected: malformed, cut short or nested too deep");
}

} // namespace drydock::wire
