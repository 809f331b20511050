// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/plain_reader.h"

#include "fleet/strict_json.h"

#include <cstdint>
#include <string>

namespace drydock {

using nlohmann::json;
using simdjson::dom::element_type;

std::optional<simdjson::dom::object> PlainReader::parse(std::string_view text)
{
    // It copies the text to a place with room behind it, and keeps that and its own memory.
    static thread_local simdjson::dom::parser parser;
    if (text.empty() || text.front() != '{' || text.find('\\') != std::string_view::npos)
        return std::nullopt;
    simdjson::dom::object object;
    if (parser.parse(text.data(), text.size()).get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return object;
}

bool PlainReader::readInteger(simdjson::dom::element value, json& into) const
{
    const std::int64_t number = value.get_int64().value_unsafe();
    if (number < -largestInteger || number > largestInteger || (number == 0 && m_negativeZero))
        return false;
    // The library tells the two kinds by the sign.
    if (number < 0)
        into = number;
    else
        into = static_cast<std::uint64_t>(number);
    return true;
}

bool PlainReader::readValue(simdjson::dom::element value, json& into, std::size_t levels) const
{
    switch (value.type()) {
    case element_type::NULL_VALUE:
        return true;
    case element_type::BOOL:
        into = value.get_bool().value_unsafe();
        return true;
    case element_type::STRING:
        into = std::string(value.get_string().value_unsafe());
        return true;
    case element_type::INT64:
        return readInteger(value, into);
    case element_type::DOUBLE:
        into = value.get_double().value_unsafe();
        return true;
    case element_type::UINT64: // above 2^63
        return false;
    case element_type::OBJECT:
        return levels <= m_maxDepth && readObject(value.get_object().value_unsafe(), into, levels);
    case element_type::ARRAY:
        return levels <= m_maxDepth && readArray(value.get_array().value_unsafe(), into, levels);
    }
    return false;
}

bool PlainReader::readObject(simdjson::dom::object object, json& into, std::size_t levels) const
{
    into = json::object();
    auto& members = into.get_ref<json::object_t&>();
    for (const auto [key, member] : object) {
        const auto [place, isNew] = members.try_emplace(std::string(key));
        if (!isNew || !readValue(member, place->second, levels + 1))
            return false;
    }
    return true;
}

bool PlainReader::readArray(simdjson::dom::array array, json& into, std::size_t levels) const
{
    into = json::array();
    auto& elements = into.get_ref<json::array_t&>();
    for (const auto element : array) {
        if (!readValue(element, elements.emplace_back(), levels + 1))
            return false;
    }
    return true;
}

} // namespace drydock
