// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/plain_update.h"

#include "fleet/plain_reader.h"

#include <string>
#include <utility>

namespace drydock::state_codec {

namespace {

using nlohmann::json;
using simdjson::dom::element_type;

/// Takes over what is at the places of an update.
class UpdateReader
{
public:
    explicit UpdateReader(const PlainReader& reader) : m_reader(reader) {}

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
            if (!m_reader.readValue(part, section->emplace()))
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
        if (value.type() != element_type::INT64 || !m_reader.readInteger(value, number) ||
            !number.is_number_unsigned())
            return false;
        version = number.get<std::uint64_t>();
        return true;
    }

    const PlainReader& m_reader;
};

} // namespace

std::optional<StateUpdate> decodePlainUpdate(std::string_view payload, const StateLimits& limits)
{
    if (payload.size() > 16 * limits.maxBytes)
        return std::nullopt;
    const auto message = PlainReader::parse(payload);
    StateUpdate update;
    if (!message || !UpdateReader(PlainReader(payload, limits.maxDepth + 1)).read(*message, update))
        return std::nullopt;
    return update;
}

} // namespace drydock::state_codec
