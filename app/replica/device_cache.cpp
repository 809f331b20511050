// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_cache.h"

#include "fleet/json_text.h"

#include <algorithm>
#include <utility>

namespace drydock::replica {

std::string_view Device::model() const
{
    const auto* reported = textMember(document.reported(), "hardwareModel");
    return reported != nullptr ? *reported : row.model;
}

std::string_view Device::softwareName() const
{
    return textOrNone(document.reported(), "softwareName");
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

void DeviceCache::prefetch(std::span<const DeviceId> ids) const
{
    m_held.prefetch(ids, [](const auto& item) {
        if (item.second.device)
            memory::prefetchLine(
                item.second.device->document.reported().template get_ptr<const nlohmann::json::object_t*>());
    });
}

Device* DeviceCache::find(const DeviceId& id)
{
    auto* const known = m_held.find(id);
    if (known == nullptr)
        return read(id);
    Held& held = known->second;
    if (&held != m_newest) {
        unlink(held);
        link(held);
    }
    return &*held.device;
}

void DeviceCache::load(std::span<const DeviceId> ids)
{
    for (const auto& id : ids)
        static_cast<void>(find(id));
}

Device* DeviceCache::read(const DeviceId& id)
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
    Held& held = m_held.tryEmplace(device.row.id).first->second;
    held.device = std::move(device);
    link(held);
    return *held.device;
}

void DeviceCache::link(Held& held)
{
    held.newer = nullptr;
    held.older = std::exchange(m_newest, &held);
    (held.older != nullptr ? held.older->newer : m_oldest) = &held;
}

void DeviceCache::unlink(Held& held)
{
    (held.newer != nullptr ? held.newer->older : m_newest) = held.older;
    (held.older != nullptr ? held.older->newer : m_oldest) = held.newer;
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
    auto* const known = m_held.find(id);
    if (known == nullptr)
        return;
    std::erase(m_touched, &*known->second.device);
    unlink(known->second);
    m_held.erase(DeviceId(known->first));
}

void DeviceCache::trim()
{
    while (m_held.size() > m_capacity) {
        const DeviceId oldest = m_oldest->device->row.id;
        unlink(*m_oldest);
        m_held.erase(oldest);
    }
}

void DeviceCache::clear()
{
    m_touched.clear();
    m_held.clear();
    m_newest = m_oldest = nullptr;
}

} // namespace drydock::replica
