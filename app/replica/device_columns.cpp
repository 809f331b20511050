// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_columns.h"

#include "fleet/strict_json.h"
#include "wire/device_page.h"
#include "wire/reported_keys.h"

#include <nlohmann/json.hpp>

namespace drydock::replica {

using nlohmann::json;

namespace {

/// Bytes of a text in a column: devices say what they like, and lists of thousands have to fit a message.
constexpr std::size_t longestText = 128;

json textOrNull(std::string_view text)
{
    return text.empty() ? json() : json(utf8Prefix(text, longestText));
}

/// The value at a dotted path: strings as they are, other values as JSON text.
std::optional<std::string> textAt(const json& object, std::string_view path)
{
    const json* const value = wire::valueAt(object, path);
    if (value == nullptr)
        return std::nullopt;
    return value->is_string() ? value->get<std::string>() : value->dump();
}

} // namespace

std::string ExecutionView::encode() const
{
    return json::array({jobId, state, phase, reason, package, progress, attempt}).dump();
}

ExecutionView ExecutionView::decode(const std::string& bytes)
{
    if (bytes.empty())
        return {};
    const json row = json::parse(bytes, nullptr, false);
    if (!row.is_array() || row.size() != 7)
        return {};
    return {row[0], row[1], row[2], row[3], row[4], row[5], row[6]};
}

namespace {

void putExecution(json& columns, const ExecutionView& execution)
{
    columns[wire::column::jobId] = textOrNull(execution.jobId);
    columns[wire::column::state] = textOrNull(execution.state);
    columns[wire::column::phase] = textOrNull(execution.phase);
    columns[wire::column::progress] = execution.jobId.empty() ? json() : json(execution.progress);
    columns[wire::column::package] = textOrNull(execution.package);
    columns[wire::column::reason] = textOrNull(execution.reason);
}

} // namespace

json deviceColumns(const Device& device)
{
    json columns = changedColumns({}, device);
    auto keys = wire::reportedKeys(device.document.reported());
    columns[wire::column::reported] = std::move(keys.values);
    columns[wire::column::reportedWhole] = keys.whole;
    columns[wire::column::id] = device.row.id.str();
    columns[wire::column::incarnation] = device.row.incarnation;
    columns[wire::column::version] = device.document.version();
    return columns;
}

json changedColumns(const std::optional<ShownValues>& before, const Device& device)
{
    json columns = json::object();
    const auto put = [&](std::string_view name, std::string_view value, std::string ShownValues::*member) {
        if (!before || value != (*before).*member)
            columns[name] = textOrNull(value);
    };
    put(wire::column::model, device.model(), &ShownValues::model);
    put(wire::column::softwareName, device.softwareName(), &ShownValues::softwareName);
    put(wire::column::softwareVersion, device.document.reportedVersion(), &ShownValues::softwareVersion);
    put(wire::column::desiredVersion, device.desiredVersion(), &ShownValues::desiredVersion);
    if (!before || before->groups != device.row.groups)
        columns[wire::column::groups] = json(device.groups());
    if (!before || before->online != device.row.online)
        columns[wire::column::online] = toString(device.row.online);
    if (!before || before->seen != device.row.seen)
        columns[wire::column::seen] = toMilliseconds(device.row.seen);
    if (before && before->execution == device.row.execution)
        return columns;
    putExecution(columns, ExecutionView::decode(device.row.execution));
    if (before) {
        json known = json::object();
        putExecution(known, ExecutionView::decode(before->execution));
        for (const auto& [name, value] : known.items()) {
            if (columns.at(name) == value)
                columns.erase(name);
        }
    }
    return columns;
}

DeviceFactsView::DeviceFactsView(const Device& device, TimePoint now)
    : m_device(device), m_execution(ExecutionView::decode(device.row.execution)), m_groups(device.groups()),
      m_now(now)
{
    if (const auto desired = device.document.desiredSoftware())
        m_desired = desired->version;
}

std::string_view DeviceFactsView::text(QueryField field) const
{
    switch (field) {
    case QueryField::Id:
        return m_device.row.id.str();
    case QueryField::Model:
        return m_device.model();
    case QueryField::SoftwareVersion:
        return m_device.document.reportedVersion();
    case QueryField::Desired:
        return m_desired;
    case QueryField::State:
        return m_execution.state;
    case QueryField::Job:
        return m_execution.jobId;
    case QueryField::Package:
        return m_execution.package;
    case QueryField::Reason:
        return utf8Prefix(m_execution.reason, longestText); // as in its column
    case QueryField::Online:
    case QueryField::Seen:
    case QueryField::Group:
    case QueryField::Progress:
    case QueryField::Reported:
    case QueryField::Attribute:
        break;
    }
    return {};
}

Presence DeviceFactsView::presence() const
{
    switch (m_device.row.online) {
    case Online::Yes:
        return Presence::Online;
    case Online::No:
        return Presence::Offline;
    case Online::Unknown:
        break;
    }
    return Presence::Unknown;
}

std::optional<std::chrono::seconds> DeviceFactsView::sinceSeen() const
{
    if (m_device.row.seen == TimePoint{})
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(m_now - m_device.row.seen);
}

std::optional<int> DeviceFactsView::progress() const
{
    if (m_execution.jobId.empty())
        return std::nullopt;
    return m_execution.progress;
}

std::optional<std::string> DeviceFactsView::reported(std::string_view path) const
{
    return textAt(m_device.document.reported(), path);
}

std::optional<std::string> DeviceFactsView::attribute(std::string_view path) const
{
    return textAt(json::parse(m_device.row.attributes, nullptr, false), path);
}

} // namespace drydock::replica
