// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_map.h"

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

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

std::string keyName(const std::string& path)
{
    return std::string(wire::column::reported) + '.' + path;
}

/// A digest's reported keys are those that changed, null for one that went.
void updateKeys(Json& known, const Json& changed)
{
    if (!known.is_object())
        known = Json::object();
    for (const auto& [path, value] : changed.items()) {
        if (value.is_null())
            known.erase(path);
        else
            known[path] = value;
    }
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
        if (key == wire::column::reported && value.is_object() && !isCertain(key)) {
            filled = fillKeys(id, known[key], value) || filled;
            continue;
        }
        const auto mine = known.find(key);
        if (mine != known.end() && (*mine == value || isCertain(key)))
            continue;
        known[key] = value;
        filled = true;
    }
    return filled;
}

/// Of the keys that nothing has told since, those of the page are all.
bool DeviceMap::fillKeys(const std::string& id, Json& known, const Json& keys) const
{
    const auto told = m_told.find(id);
    Json filled = keys;
    if (told != m_told.end()) {
        for (const std::string& name : told->second) {
            const std::string path = name.substr(std::min(name.size(), keyName({}).size()));
            if (name != keyName(path))
                continue;
            filled.erase(path);
            if (const auto mine = known.find(path); mine != known.end())
                filled[path] = *mine;
        }
    }
    return std::exchange(known, filled) != filled;
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
    const bool begins = row.is_null() || count(row, wire::column::incarnation) < change.incarnation;
    if (begins)
        row = Json::object();
    for (const auto& [key, value] : change.fields.items()) {
        const bool areKeys = key == wire::column::reported && value.is_object();
        if (areKeys)
            updateKeys(row[key], value);
        else
            row[key] = value;
        if (m_isUncertain && !areKeys)
            m_told[change.id].insert(key);
        for (auto path = value.begin(); m_isUncertain && areKeys && path != value.end(); ++path)
            m_told[change.id].insert(keyName(path.key()));
    }
    // What begins comes with all that it has.
    if (begins && m_isUncertain)
        m_told[change.id].insert(std::string(wire::column::reported));
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
