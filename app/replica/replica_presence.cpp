// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there: what devices, the broker's retained messages and its restarts say of it.
#include "replica/replica.h"

namespace drydock::replica {

using nlohmann::json;

void Replica::handlePresence(const broker::Message& message, std::optional<TimePoint> brokerStart,
                             TimePoint now)
{
    const auto parsed = m_options.topics.parse(message.topic);
    if (!parsed || parsed->kind != StateTopic::Presence || message.payload.empty())
        return;
    const json payload = json::parse(message.payload, nullptr, false);
    if (!payload.is_object() || !payload.contains("online") || !payload["online"].is_boolean()) {
        m_log("ignored: " + message.topic + " wants {\"online\":true} or {\"online\":false}");
        return;
    }
    const bool online = payload["online"].get<bool>();
    Device* known = m_cache.find(parsed->device);
    if (known == nullptr && message.retain) {
        // A device that was deleted does not come back by what the broker kept of it.
        if (online)
            m_births.insert(parsed->device);
        return;
    }
    Device& device = known != nullptr ? *known : m_cache.findOrCreate(parsed->device);
    const bool heardInThisRun =
        brokerStart && device.row.online == Online::Yes && device.row.onlineSince >= *brokerStart;
    const bool stale = message.retain && !heardInThisRun;
    const Online value = !online ? Online::No : stale ? Online::Unknown : Online::Yes;
    if (!message.retain) {
        device.row.seen = now;
        m_cache.heard(device);
    }
    if (device.row.online != value || device.row.onlineSince == TimePoint{}) {
        device.row.online = value;
        device.row.onlineSince = now;
        m_cache.touch(device);
        if (value != Online::Unknown)
            m_rollout.onlineKnown(parsed->device, online, now);
    }
    if (value == Online::Yes)
        m_rollout.seen(parsed->device, now);
}

std::optional<DeviceId> Replica::doubtPresenceBefore(TimePoint brokerStart,
                                                     const std::optional<DeviceId>& after, std::size_t most,
                                                     TimePoint now)
{
    const auto doubtful = m_store.devices().onlineSinceBefore(brokerStart, after, most);
    for (const auto& id : doubtful) {
        Device* device = m_cache.find(id);
        if (device == nullptr || device->row.online != Online::Yes || device->row.onlineSince >= brokerStart)
            continue;
        device->row.online = Online::Unknown;
        device->row.onlineSince = now;
        m_cache.touch(*device);
    }
    return doubtful.size() < most ? std::nullopt : std::optional(doubtful.back());
}

void Replica::hear(Device& device, TimePoint now)
{
    device.row.seen = now;
    m_cache.heard(device);
    // A device that has presence at all and speaks is there, whatever a restarted broker retained.
    const bool hasPresence = device.row.onlineSince != TimePoint{} || m_births.contains(device.row.id);
    m_births.erase(device.row.id);
    if (device.row.online == Online::Unknown && hasPresence) {
        device.row.online = Online::Yes;
        device.row.onlineSince = now;
        m_cache.touch(device);
    }
}

} // namespace drydock::replica
