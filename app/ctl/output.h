// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace drydock::ctl {

/// Columns of a table: the key in the objects, and the heading.
struct TableColumn
{
    std::string key; ///< dotted for members of members, where no member has the whole name
    std::string heading;
};

/// Prints what commands found: JSON, one object a line, or for people.
class Output
{
public:
    Output(std::ostream& stream, bool json) : m_stream(stream), m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    /// One object: a line of JSON, or one line a key.
    void object(const nlohmann::json& value);
    /// Objects: a line of JSON each, or a table of these columns.
    void table(const std::vector<TableColumn>& columns, const std::vector<nlohmann::json>& rows);
    /// A line for people; nothing with --json.
    void note(const std::string& line);
    /// A line of JSON; nothing for people.
    void jsonLine(const nlohmann::json& value);

private:
    std::ostream& m_stream;
    bool m_json;
};

/// A value for people: text without quotes, "–" for nothing, times (keys named in the function) in UTC.
[[nodiscard]] std::string cellText(const nlohmann::json& object, const std::string& key);

/// Text that may hold anything, safe for a terminal: control characters become spaces.
[[nodiscard]] std::string printable(std::string text);

} // namespace drydock::ctl
