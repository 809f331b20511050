// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_size.h"

#include "fleet/json_text.h"
#include "fleet/software.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::state_size {

using nlohmann::json;

std::size_t measured(const json& section, Dialect dialect)
{
    constexpr std::size_t mostOfSoftware = 4096;
    constexpr std::size_t mostOfUpdate = 1024;
    constexpr std::size_t punctuation = 4; // two quotes, a colon and a comma
    const std::size_t whole = jsonText(section).size();
    if (dialect == Dialect::Aws)
        return whole;
    const auto sizeOf = [&section](std::string_view key) {
        const auto found = section.find(key);
        return found == section.end() ? 0 : key.size() + jsonText(*found).size() + punctuation;
    };
    std::size_t software = 0;
    for (const auto key : softwareKeys)
        software += sizeOf(key);
    const std::size_t left = std::min(software, mostOfSoftware) + std::min(sizeOf("update"), mostOfUpdate);
    return whole - std::min(whole, left);
}

std::size_t most(const json& value)
{
    constexpr std::size_t longestEscape = 6;
    constexpr std::size_t longestNumber = 25;
    const auto ofText = [](const std::string& text) { return 2 + longestEscape * text.size(); };
    std::size_t size = 2;
    switch (value.type()) {
    case json::value_t::object:
        for (const auto& [key, member] : value.get_ref<const json::object_t&>())
            size += ofText(key) + most(member) + 2;
        return size;
    case json::value_t::array:
        for (const auto& element : value.get_ref<const json::array_t&>())
            size += most(element) + 1;
        return size;
    case json::value_t::string:
        return ofText(value.get_ref<const std::string&>());
    default:
        return longestNumber;
    }
}

} // namespace drydock::state_size
