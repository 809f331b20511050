// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"

#include <compare>
#include <tuple>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

std::uint64_t count(const Json& row, std::string_view column)
{
    const auto found = row.find(column);
    return found != row.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

using Age = std::tuple<std::uint64_t, std::uint64_t>;

Age ageOf(const Json& row)
{
    return {count(row, wire::column::incarnation), count(row, wire::column::version)};
}

} // namespace

std::string deviceText(const Json& device, std::string_view column)
{
    const auto found = device.find(column);
    return found != device.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void DeviceMap::beginSnapshot()
{
    m_inSnapshot = true;
    m_named.clear();
}

std::vector<std::string> DeviceMap::endSnapshot()
{
    m_inSnapshot = false;
    std::vector<std::string> gone;
    for (const auto& [id, row] : m_devices) {
        if (!m_named.contains(id))
            gone.push_back(id);
    }
    for (const std::string& id : gone)
        remove(id);
    m_named.clear();
    return gone;
}

std::vector<std::string> DeviceMap::apply(const wire::DevicePage& page)
{
    std::vector<std::string> changed;
    for (const std::string& id : page.deleted) {
        const auto cursor = m_cursors.find(id);
        if (cursor != m_cursors.end() && cursor->second <= page.cursor && remove(id))
            changed.push_back(id);
    }
    for (std::size_t r = 0; r < page.rowCount(); ++r) {
        Json row = Json::object();
        for (std::size_t c = 0; c < page.columns.size(); ++c)
            row[page.columns[c]] = page.cells[c][r];
        const std::string id = deviceText(row, wire::column::id);
        if (!id.empty() && applyRow(std::move(row), page.cursor))
            changed.push_back(id);
    }
    return changed;
}

std::vector<std::string> DeviceMap::apply(const wire::ChangeDigest& digest)
{
    std::vector<std::string> changed;
    for (const wire::DeviceChange& change : digest.changes) {
        if (applyChange(change, digest.cursor))
            changed.push_back(change.id);
    }
    return changed;
}

bool DeviceMap::applyRow(Json row, std::uint64_t cursor)
{
    const std::string id = deviceText(row, wire::column::id);
    // The page may show what was before a deletion that a digest has told already.
    if (const auto ended = m_ended.find(id);
        ended != m_ended.end() && count(row, wire::column::incarnation) <= ended->second)
        return false;
    if (m_inSnapshot)
        m_named.insert(id);
    const auto found = m_devices.find(id);
    if (found == m_devices.end()) {
        m_devices.emplace(id, std::move(row));
        m_cursors[id] = cursor;
        return true;
    }
    const auto order = std::tuple(ageOf(row), cursor) <=> std::tuple(ageOf(found->second), m_cursors[id]);
    if (order >= 0) {
        found->second.update(row);
        m_cursors[id] = cursor;
        return true;
    }
    return count(row, wire::column::incarnation) == count(found->second, wire::column::incarnation) &&
           fill(id, found->second, row);
}

// A digest came first and brought only what had changed: the page still knows the rest, and what was lost.
bool DeviceMap::fill(const std::string& id, Json& known, const Json& row) const
{
    const auto told = m_told.find(id);
    const auto isCertain = [&](const std::string& key) {
        return !m_isUncertain || m_arePagesOld || key == wire::column::version ||
               (told != m_told.end() && told->second.contains(key));
    };
    bool filled = false;
    for (const auto& [key, value] : row.items()) {
        const auto mine = known.find(key);
        if (mine != known.end() && (*mine == value || isCertain(key)))
            continue;
        known[key] = value;
        filled = true;
    }
    return filled;
}

void DeviceMap::missed()
{
    m_isUncertain = true;
    m_arePagesOld = true;
    m_told.clear();
}

void DeviceMap::confirm()
{
    if (m_arePagesOld)
        return;
    m_isUncertain = false;
    m_told.clear();
}

bool DeviceMap::applyChange(const wire::DeviceChange& change, std::uint64_t cursor)
{
    const auto found = m_devices.find(change.id);
    if (change.deleted) {
        m_ended[change.id] = change.incarnation;
        return found != m_devices.end() &&
               count(found->second, wire::column::incarnation) <= change.incarnation && remove(change.id);
    }

    if (found != m_devices.end()) {
        const auto order = std::tuple(Age{change.incarnation, change.version}, cursor) <=>
                           std::tuple(ageOf(found->second), m_cursors[change.id]);
        if (order < 0)
            return false;
    }
    if (m_inSnapshot)
        m_named.insert(change.id);
    Json& row = m_devices[change.id];
    if (row.is_null() || count(row, wire::column::incarnation) < change.incarnation)
        row = Json::object();
    row.update(change.fields);
    if (m_isUncertain) {
        for (const auto& [key, value] : change.fields.items())
            m_told[change.id].insert(key);
    }
    row[std::string(wire::column::id)] = change.id;
    row[std::string(wire::column::incarnation)] = change.incarnation;
    row[std::string(wire::column::version)] = change.version;
    m_cursors[change.id] = cursor;
    return true;
}

bool DeviceMap::remove(const std::string& id)
{
    m_cursors.erase(id);
    return m_devices.erase(id) > 0;
}

} // namespace drydock::client
