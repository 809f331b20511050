// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace drydock {

/// Reads JSON of the plain kind, which devices send and the store keeps nearly always, several times faster
/// than the strict parser: an object without escapes in its strings. It fails at whatever the strict parser
/// refuses or may read differently; then that one decides, and says what is wrong. What is read here it reads
/// the same.
class PlainReader
{
public:
    /// `maxDepth`: objects and arrays that may be open in a value.
    PlainReader(std::string_view text, std::size_t maxDepth)
        : m_maxDepth(maxDepth), m_negativeZero(text.find("-0") != std::string_view::npos)
    {
    }

    /// Good until the next call on this thread.
    [[nodiscard]] static std::optional<simdjson::dom::object> parse(std::string_view text);
    [[nodiscard]] bool readInteger(simdjson::dom::element value, nlohmann::json& into) const;
    /// `levels` objects and arrays are open, with this one where it is one.
    [[nodiscard]] bool readValue(simdjson::dom::element value, nlohmann::json& into,
                                 std::size_t levels = 1) const;
    [[nodiscard]] bool readObject(simdjson::dom::object object, nlohmann::json& into,
                                  std::size_t levels = 1) const;

private:
    [[nodiscard]] bool readArray(simdjson::dom::array array, nlohmann::json& into, std::size_t levels) const;

    std::size_t m_maxDepth;
    bool m_negativeZero; ///< simdjson takes -0 for 0, and it may be one
};

} // namespace drydock
