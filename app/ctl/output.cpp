// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/output.h"

#include "fleet/manifest.h"
#include "fleet/strict_json.h"
#include "fleet/time.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

std::string dump(const Json& value)
{
    return jsonText(value);
}

bool isTime(std::string_view key)
{
    constexpr std::array<std::string_view, 8> names{"time",  "seen",    "created", "started",
                                                    "ended", "expires", "since",   "onlineSince"};
    return std::ranges::find(names, key) != names.end();
}

std::string valueText(std::string_view key, const Json& value)
{
    if (value.is_string())
        return printable(value.get<std::string>());
    if (value.is_null())
        return "-";
    if (isTime(key) && value.is_number_unsigned()) {
        const auto milliseconds = value.get<std::int64_t>();
        return milliseconds == 0 ? "-" : formatUtc(fromMilliseconds(milliseconds));
    }
    return printable(dump(value));
}

// Characters, not bytes: continuation bytes take no room.
std::size_t widthOf(const std::string& text)
{
    return std::size_t(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string printable(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

std::string cellText(const Json& object, const std::string& key)
{
    if (const auto whole = object.find(key); whole != object.end())
        return valueText(key, *whole);
    const Json* value = &object;
    std::string_view rest = key;
    for (;;) {
        const std::size_t dot = rest.find('.');
        const std::string name(rest.substr(0, dot));
        if (!value->is_object() || !value->contains(name))
            return "-";
        value = &(*value)[name];
        if (dot == std::string_view::npos)
            return valueText(name, *value);
        rest.remove_prefix(dot + 1);
    }
}

void Output::object(const Json& value)
{
    if (m_json || !value.is_object()) {
        m_stream << dump(value) << '\n';
        return;
    }
    std::size_t width = 0;
    for (const auto& [key, member] : value.items())
        width = std::max(width, widthOf(key));
    for (const auto& [key, member] : value.items())
        m_stream << printable(key) << std::string(width + 2 - widthOf(key), ' ') << valueText(key, member)
                 << '\n';
}

void Output::table(const std::vector<TableColumn>& columns, const std::vector<Json>& rows)
{
    if (m_json) {
        for (const Json& row : rows)
            m_stream << dump(row) << '\n';
        return;
    }
    std::vector<std::vector<std::string>> lines(1);
    for (const TableColumn& column : columns)
        lines.front().push_back(column.heading);
    for (const Json& row : rows) {
        std::vector<std::string>& line = lines.emplace_back();
        for (const TableColumn& column : columns)
            line.push_back(cellText(row, column.key));
    }
    std::vector<std::size_t> widths(columns.size(), 0);
    for (const auto& line : lines) {
        for (std::size_t c = 0; c < columns.size(); ++c)
            widths[c] = std::max(widths[c], widthOf(line[c]));
    }
    for (const auto& line : lines) {
        std::string text;
        for (std::size_t c = 0; c < columns.size(); ++c)
            text += line[c] + std::string(widths[c] + 2 - widthOf(line[c]), ' ');
        text.erase(text.find_last_not_of(' ') + 1);
        m_stream << text << '\n';
    }
}

void Output::note(const std::string& line)
{
    if (!m_json)
        m_stream << printable(line) << '\n' << std::flush;
}

void Output::jsonLine(const Json& value)
{
    if (m_json)
        m_stream << dump(value) << '\n' << std::flush;
}

} // namespace drydock::ctl
