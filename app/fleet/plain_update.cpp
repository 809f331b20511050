// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/plain_update.h"

#include "fleet/strict_json.h"

#include <simdjson.h>

#include <string>
#include <utility>

namespace drydock::state_codec {

namespace {

using nlohmann::json;
using simdjson::dom::element_type;

/// Takes over what simdjson read, value by value. It fails at whatever the strict parser refuses or may read
/// differently.
class PlainReader
{
public:
    PlainReader(std::string_view payload, const StateLimits& limits)
        : m_limits(limits), m_negativeZero(payload.find("-0") != std::string_view::npos)
    {
    }

    [[nodiscard]] bool read(simdjson::dom::object message, StateUpdate& update)
    {
        bool hasProtocol = false;
        bool hasToken = false;
        bool hasState = false;
        for (const auto [key, value] : message) {
            bool good = false;
            if (key == "state")
                good = !std::exchange(hasState, true) && readState(value, update);
            else if (key == "clientToken")
                good = !std::exchange(hasToken, true) && readToken(value, update.clientToken);
            else if (key == "version")
                good = !update.version && readVersion(value, update.version);
            else if (key == "protocol")
                good = !std::exchange(hasProtocol, true) && value.type() == element_type::INT64 &&
                       value.get_int64().value_unsafe() == 1;
            if (!good)
                return false;
        }
        return hasState;
    }

private:
    [[nodiscard]] bool readState(simdjson::dom::element value, StateUpdate& update) const
    {
        simdjson::dom::object state;
        if (value.get(state) != simdjson::SUCCESS)
            return false;
        for (const auto [key, part] : state) {
            auto* const section = key == "reported"  ? &update.reported
                                  : key == "desired" ? &update.desired
                                                     : nullptr;
            if (section == nullptr || *section || !(part.is_object() || part.is_null()))
                return false;
            if (!readValue(part, section->emplace(), 1))
                return false;
        }
        return true;
    }

    [[nodiscard]] static bool readToken(simdjson::dom::element value, std::string& token)
    {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS || text.size() > longestClientToken)
            return false;
        token = text;
        return true;
    }

    [[nodiscard]] bool readVersion(simdjson::dom::element value, std::optional<std::uint64_t>& version) const
    {
        json number;
        if (value.type() != element_type::INT64 || !readInteger(value, number) ||
            !number.is_number_unsigned())
            return false;
        version = number.get<std::uint64_t>();
        return true;
    }

    [[nodiscard]] bool readInteger(simdjson::dom::element value, json& into) const
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

    /// `levels` objects and arrays are open in the section, with this one where it is one.
    [[nodiscard]] bool readValue(simdjson::dom::element value, json& into, std::size_t levels) const
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
            return levels <= m_limits.maxDepth + 1 &&
                   readObject(value.get_object().value_unsafe(), into, levels);
        case element_type::ARRAY:
            return levels <= m_limits.maxDepth + 1 &&
                   readArray(value.get_array().value_unsafe(), into, levels);
        }
        return false;
    }

    [[nodiscard]] bool readObject(simdjson::dom::object object, json& into, std::size_t levels) const
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

    [[nodiscard]] bool readArray(simdjson::dom::array array, json& into, std::size_t levels) const
    {
        into = json::array();
        auto& elements = into.get_ref<json::array_t&>();
        for (const auto element : array) {
            if (!readValue(element, elements.emplace_back(), levels + 1))
                return false;
        }
        return true;
    }

    const StateLimits& m_limits;
    bool m_negativeZero; ///< simdjson takes -0 for 0, and it may be one
};

} // namespace

std::optional<StateUpdate> decodePlainUpdate(std::string_view payload, const StateLimits& limits)
{
    // It copies the payload to a place with room behind it, and keeps that and its own memory.
    static thread_local simdjson::dom::parser parser;
    if (payload.empty() || payload.front() != '{' || payload.size() > 16 * limits.maxBytes ||
        payload.find('\\') != std::string_view::npos)
        return std::nullopt;
    simdjson::dom::object message;
    StateUpdate update;
    if (parser.parse(payload.data(), payload.size()).get(message) != simdjson::SUCCESS ||
        !PlainReader(payload, limits).read(message, update))
        return std::nullopt;
    return update;
}

} // namespace drydock::state_codec
