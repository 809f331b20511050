// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_cache.h"

#include <algorithm>
#include <utility>

namespace drydock::replica {

namespace {

const std::string* reportedText(const StateDocument& document, const char* key)
{
    const auto found = document.reported().find(key);
    return found != document.reported().end() && found->is_string() ? &found->get_ref<const std::string&>()
                                                                    : nullptr;
}

} // namespace

std::string_view Device::model() const
{
    const auto* reported = reportedText(document, "hardwareModel");
    return reported != nullptr ? *reported : row.model;
}

std::string_view Device::softwareName() const
{
    const auto* reported = reportedText(document, "softwareName");
    return reported != nullptr ? *reported : std::string_view();
}

std::string Device::desiredVersion() const
{
    if (document.desired().empty())
        return {};
    auto desired = document.desiredSoftware();
    return desired ? std::move(desired->version) : std::string();
}

ShownValues Device::values() const
{
    return {.model = std::string(model()),
            .softwareName = std::string(softwareName()),
            .softwareVersion = std::string(document.reportedVersion()),
            .desiredVersion = desiredVersion(),
            .execution = row.execution,
            .groups = row.groups,
            .online = row.online,
            .seen = row.seen};
}

std::vector<std::string_view> Device::groups() const
{
    std::vector<std::string_view> ids;
    std::string_view rest = row.groups;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        ids.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return ids;
}

bool Device::isIn(const GroupId& group) const
{
    const auto ids = groups();
    return std::find(ids.begin(), ids.end(), group.str()) != ids.end();
}

bool Device::reportsVersion() const
{
    return !document.reportedVersion().empty() && !document.reported().contains("proof");
}

Expected<Device> decodeDevice(DeviceRow row)
{
    auto document =
        StateDocument::deserialize({std::exchange(row.desired, {}), std::exchange(row.reported, {}),
                                    std::exchange(row.metadata, {}), row.version});
    if (!document)
        return tl::unexpected(document.error().in("device " + row.id.str()));
    return Device{.row = std::move(row), .document = *std::move(document)};
}

Device* DeviceCache::find(const DeviceId& id)
{
    const auto known = m_index.find(id.str());
    if (known == m_index.end())
        return load(id);
    m_devices.splice(m_devices.begin(), m_devices, known->second);
    return &*known->second;
}

Device* DeviceCache::load(const DeviceId& id)
{
    auto row = m_table.find(id);
    if (!row || row->deleted)
        return nullptr;
    auto device = decodeDevice(*std::move(row));
    if (!device)
        return nullptr;
    device->told = ToldKeys(device->document);
    return &hold(*std::move(device));
}

Device& DeviceCache::findOrCreate(const DeviceId& id)
{
    if (Device* known = find(id))
        return *known;
    const auto tombstone = m_table.find(id);
    // Without one it may have been here all the same: consoles still know how its last incarnation ended.
    const auto ended = tombstone ? tombstone->incarnation : m_table.forgotten().incarnation;
    Device& device =
        hold({.row = {.id = id, .incarnation = ended + 1}, .document = StateDocument(), .regroup = true});
    touch(device);
    return device;
}

Device& DeviceCache::hold(Device device)
{
    m_devices.push_front(std::move(device));
    m_index[m_devices.front().row.id.str()] = m_devices.begin();
    return m_devices.front();
}

void DeviceCache::touch(Device& device)
{
    if (!device.changed && !device.heard)
        m_touched.push_back(&device);
    device.changed = true;
}

void DeviceCache::heard(Device& device)
{
    if (!device.changed && !device.heard)
        m_touched.push_back(&device);
    device.heard = true;
}

std::vector<Device*> DeviceCache::takeTouched()
{
    return std::exchange(m_touched, {});
}

void DeviceCache::forget(const DeviceId& id)
{
    const auto known = m_index.find(id.str());
    if (known == m_index.end())
        return;
    const auto device = known->second;
    std::erase(m_touched, &*device);
    m_index.erase(known);
    m_devices.erase(device);
}

void DeviceCache::trim()
{
    while (m_devices.size() > m_capacity) {
        m_index.erase(m_devices.back().row.id.str());
        m_devices.pop_back();
    }
}

void DeviceCache::clear()
{
    m_touched.clear();
    m_index.clear();
    m_devices.clear();
}

} // namespace drydock::replica
