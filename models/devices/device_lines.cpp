// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_lines.h"

#include "fleet/utc_text.h"
#include "models/devices/device_column.h"
#include "models/devices/device_text.h"
#include "wire/device_page.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace drydock::models {
namespace {

namespace column = wire::column;

constexpr std::array<std::string_view, 14> columns{
    column::id,    column::model,   column::softwareName, column::softwareVersion, column::desiredVersion,
    column::state, column::phase,   column::progress,     column::online,          column::seen,
    column::jobId, column::package, column::groups,       column::reason};

/// A cell that a spreadsheet would take for a formula begins with one of these.
constexpr std::string_view formulaStarts = "=+-@\t\r";

using Cells = std::array<std::string, columns.size()>;

Cells cellsOf(const client::FleetSnapshot& s, client::Row row)
{
    const client::DeviceValues device = s.values(row);
    const auto state = client::executionState(device.state);
    return {std::string(s.ids[row]),
            std::string(s.text(device.model)),
            std::string(s.text(device.softwareName)),
            std::string(s.text(device.softwareVersion)),
            std::string(s.text(device.desiredVersion)),
            std::string(state ? toString(*state) : std::string_view()),
            std::string(toString(device.phase)),
            device.progress < 0 ? std::string() : std::to_string(device.progress),
            std::string(toString(device.online)),
            device.seen == 0 ? std::string() : formatUtc(fromMilliseconds(device.seen)),
            std::string(s.text(device.job)),
            std::string(s.text(device.package)),
            std::string(s.text(device.groups)),
            std::string(s.text(device.reason))};
}

bool isFormula(std::string_view text)
{
    return !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos;
}

void appendCsvCell(std::string& bytes, std::string_view text, bool calculates)
{
    if (!calculates && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        bytes += text;
        return;
    }
    bytes += '"';
    // What a device reports must not run in who opens the file.
    if (calculates)
        bytes += '\'';
    for (const char c : text) {
        if (c == '"')
            bytes += '"';
        bytes += c;
    }
    bytes += '"';
}

nlohmann::ordered_json groupsOf(std::string_view joined)
{
    auto groups = nlohmann::ordered_json::array();
    while (!joined.empty()) {
        const std::size_t length = std::min(joined.find(' '), joined.size());
        groups.push_back(joined.substr(0, length));
        joined.remove_prefix(std::min(length + 1, joined.size()));
    }
    return groups;
}

} // namespace

DeviceLines::DeviceLines(const client::FleetSnapshot& snapshot, ExportFormat format,
                         const std::vector<std::string>& keys)
    : m_snapshot(snapshot), m_format(format)
{
    for (const std::string& path : keys)
        m_keys.push_back({std::string(column::reported) + '.' + path, snapshot.keys.find(path)});
}

void DeviceLines::appendHead(std::string& bytes) const
{
    switch (m_format) {
    case ExportFormat::Csv:
        for (std::size_t i = 0; i < columns.size(); ++i)
            bytes.append(i == 0 ? "" : ",").append(columns[i]);
        for (const Key& key : m_keys) {
            bytes += ',';
            appendCsvCell(bytes, key.name, false);
        }
        bytes += "\r\n";
        return;
    case ExportFormat::JsonLines:
        return;
    case ExportFormat::JsonArray:
        bytes += '[';
        return;
    }
}

void DeviceLines::append(std::string& bytes, client::Row row, bool isFirst) const
{
    switch (m_format) {
    case ExportFormat::Csv:
        appendCsv(bytes, row);
        return;
    case ExportFormat::JsonLines:
        appendJson(bytes, row);
        bytes += '\n';
        return;
    case ExportFormat::JsonArray:
        bytes += isFirst ? "\n" : ",\n";
        appendJson(bytes, row);
        return;
    }
}

void DeviceLines::appendEnd(std::string& bytes) const
{
    if (m_format == ExportFormat::JsonArray)
        bytes += "\n]\n";
}

void DeviceLines::appendCsv(std::string& bytes, client::Row row) const
{
    const Cells cells = cellsOf(m_snapshot, row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            bytes += ',';
        // An id is what it is: it may begin with a dash, and has no letters that calculate.
        appendCsvCell(bytes, cells[i], i > 0 && isFormula(cells[i]));
    }
    for (const Key& key : m_keys) {
        const client::KeyValue value = key.key ? m_snapshot.keys.value(*key.key, row) : client::KeyValue();
        const std::string text = m_snapshot.keys.textOf(value);
        bytes += ',';
        appendCsvCell(bytes, text, value.cell.kind() == client::KeyCell::Kind::Text && isFormula(text));
    }
    bytes += "\r\n";
}

void DeviceLines::appendJson(std::string& bytes, client::Row row) const
{
    const Cells cells = cellsOf(m_snapshot, row);
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string key(columns[i]);
        if (columns[i] == column::groups)
            object[key] = groupsOf(cells[i]);
        else if (columns[i] == column::progress && !cells[i].empty())
            object[key] = int(m_snapshot.progress[row]);
        else if (!cells[i].empty())
            object[key] = cells[i];
    }
    for (const Key& key : m_keys) {
        const client::KeyValue value = key.key ? m_snapshot.keys.value(*key.key, row) : client::KeyValue();
        const std::string text = m_snapshot.keys.textOf(value);
        if (value.cell.kind() == client::KeyCell::Kind::Text)
            object[key.name] = text;
        else if (!text.empty())
            object[key.name] = nlohmann::ordered_json::parse(text);
    }
    // Ids and texts come from JSON and are UTF-8; one that is not must not end the export.
    bytes += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

QString tabSeparated(const client::FleetSnapshot& snapshot, const std::vector<client::Row>& rows,
                     const std::vector<std::string>& keys, TimePoint now)
{
    QString text;
    const auto append = [&text, &keys](const auto& cellAt) {
        for (int i = 0; i < deviceColumnCount + int(keys.size()); ++i) {
            QString cell = cellAt(i);
            cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
            text += (i == 0 ? QString() : QStringLiteral("\t")) + cell;
        }
        text += QLatin1Char('\n');
    };
    append([&keys](int column) {
        return column < deviceColumnCount ? DeviceText::header(DeviceColumn(column))
                                          : qText(keys[std::size_t(column - deviceColumnCount)]);
    });
    std::vector<std::optional<client::KeyId>> ids;
    for (const std::string& path : keys)
        ids.push_back(snapshot.keys.find(path));
    const DeviceText texts(snapshot, now);
    for (const client::Row row : rows) {
        append([&texts, &ids, row](int column) {
            if (column < deviceColumnCount)
                return texts.cell(row, DeviceColumn(column));
            const auto key = ids[std::size_t(column - deviceColumnCount)];
            return key ? texts.keyCell(row, *key) : QString();
        });
    }
    return text;
}

} // namespace drydock::models
