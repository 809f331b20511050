// SPDX-License-Identifier: GPL-3.0-or-later
// What others order of the replica, and what one transaction of it leaves behind.
#include "replica/device_columns.h"
#include "replica/replica.h"

#include <algorithm>

namespace drydock::replica {

using nlohmann::json;

namespace {

constexpr std::string_view cursorKey = "cursor";

} // namespace

/// Null removes the whole section, and the software with it.
bool Replica::touchesSoftware(const std::optional<json>& section)
{
    return section && (section->is_null() || (section->is_object() &&
                                              std::any_of(softwareKeys.begin(), softwareKeys.end(),
                                                          [&](auto key) { return section->contains(key); })));
}

void Replica::desire(const DeviceId& id, const Software& software, TimePoint now)
{
    Device& device = m_cache.findOrCreate(id);
    device.document.setDesiredSoftware(software, toSeconds(now));
    m_cache.touch(device);
    noteDifference(device, false, now);
}

void Replica::release(const DeviceId& id, std::string_view attempt, TimePoint now)
{
    Device* device = m_cache.find(id);
    if (device == nullptr || !device->document.clearDesiredSoftware(attempt))
        return;
    m_cache.touch(*device);
    noteDifference(*device, true, now);
}

void Replica::takeSoftware(const DeviceId& id, TimePoint now)
{
    Device* device = m_cache.find(id);
    if (device == nullptr)
        return;
    const auto applied = device->document.takeDesiredSoftware("ack", toSeconds(now));
    if (!applied)
        return;
    m_cache.touch(*device);
    accept(*device, *applied, {}, now);
    noteDifference(*device, true, now);
}

Expected<void> Replica::desire(const DeviceId& id, const json& desired, TimePoint now)
{
    StateUpdate update{.desired = desired, .reported = {}, .version = {}, .clientToken = {}};
    if (touchesSoftware(update.desired) && m_rollout.hasOpenExecution(id))
        return fail(ErrorCode::Conflict, "a job is updating this device; cancel it first", "desired");
    Device* known = m_cache.find(id);
    StateDocument document = known != nullptr ? known->document : StateDocument();
    auto applied = document.apply(update, toSeconds(now), m_options.limits);
    if (!applied)
        return tl::unexpected(applied.error());
    Device& device = known != nullptr ? *known : m_cache.findOrCreate(id);
    device.document = std::move(document);
    m_cache.touch(device);
    accept(device, *applied, {}, now);
    noteDifference(device, true, now);
    return {};
}

void Replica::showExecution(const DeviceId& id, std::string encoded)
{
    Device& device = m_cache.findOrCreate(id);
    if (device.row.execution == encoded)
        return;
    device.row.execution = std::move(encoded);
    m_cache.touch(device);
}

void Replica::addHistory(const DeviceId& id, std::string kind, std::string text, TimePoint now)
{
    m_store.history().add(id, {now, std::move(kind), std::move(text)});
}

Expected<void> Replica::remove(const DeviceId& id, TimePoint now)
{
    const Device* device = m_cache.find(id);
    if (device == nullptr)
        return fail(ErrorCode::NotFound, "no device " + id.str(), "id");
    DeviceRow tombstone{
        .id = id, .incarnation = device->row.incarnation, .seen = now, .cursor = ++m_cursor, .deleted = true};
    m_cache.forget(id);
    m_store.devices().save(tombstone);
    m_index.remove(id);
    m_indexed.push_back(id);
    m_groups.leave(id);
    m_removed.emplace_back(id, tombstone.incarnation);
    // What the broker retains of it would bring it back at the next start.
    m_outgoing.push_back(
        {{.topic = m_options.topics.topic(id, StateTopic::Presence), .payload = {}, .retain = true}, {}});
    return {};
}

std::optional<broker::Message> Replica::command(const DeviceId& id, TimePoint now)
{
    const Device* device = m_cache.find(id);
    if (device == nullptr)
        return std::nullopt;
    std::optional<std::uint32_t> expiry;
    const std::string url = commandUrl(*device, now, expiry);
    if (url.empty())
        return std::nullopt;
    return broker::Message{.topic = m_options.topics.topic(id, StateTopic::UpdateDelta),
                           .payload =
                               state_codec::encodeDelta(device->document, {}, toSeconds(now), dialect(), url),
                           .expirySeconds = expiry};
}

bool Replica::isBeingUpdated(const Device& device) const
{
    const auto desired = device.document.desiredSoftware();
    return desired && !desired->jobId.empty() &&
           m_rollout.standing(device.row.id, desired->jobId) == AttemptStanding::Open;
}

/// What else differs, where the software is the engine's to order: it does so once an attempt. Dialect aws
/// tells everything every time. Without a signed URL in it, it may be stored, and survives a crash.
void Replica::publishDifference(const DeviceId& id, TimePoint now)
{
    const Device* device = m_cache.find(id);
    if (device == nullptr)
        return;
    const bool ordered = isBeingUpdated(*device);
    if (ordered && dialect() == Dialect::Aws) {
        if (auto message = command(id, now))
            m_outgoing.push_back({*std::move(message), {}});
        return;
    }
    std::string payload =
        state_codec::encodeDelta(device->document, {}, toSeconds(now), dialect(), {}, !ordered);
    if (!payload.empty())
        m_answers.push_back({m_options.topics.topic(id, StateTopic::UpdateDelta), std::move(payload)});
}

void Replica::saveTouched(TimePoint now)
{
    if (!m_unread.empty()) {
        m_indexed.insert(m_indexed.end(), m_unread.begin(), m_unread.end());
        m_unread.clear();
        indexAgain();
    }
    const auto touched = m_cache.takeTouched();
    m_index.prefetch(touched);
    for (Device* device : touched) {
        if (device->changed) {
            m_groups.settle(*device, now);
            auto stored = device->document.serialize();
            device->row.cursor = ++m_cursor;
            device->row.version = stored.version;
            DeviceRow& row = device->row;
            row.desired = std::move(stored.desired);
            row.reported = std::move(stored.reported);
            row.metadata = std::move(stored.metadata);
            m_store.devices().save(row);
            row.desired = row.reported = row.metadata = {};
            auto columns = changedColumns(device->shown, *device);
            device->told.addChanged(columns, device->document);
            m_changes.push_back({row.id.str(), row.incarnation, row.version, false, std::move(columns)});
            device->shown = device->values();
            m_index.put(*device);
            m_indexed.push_back(row.id);
        } else {
            m_store.devices().saveSeen(device->row.id, device->row.seen);
            m_index.heard(device->row.id, device->row.seen);
            m_indexed.push_back(device->row.id);
        }
        device->changed = device->heard = false;
    }
}

Replica::Saved Replica::save(TimePoint now)
{
    saveTouched(now);
    Saved saved{.changes = std::exchange(m_changes, {}), .cursor = m_cursor};
    for (const auto& [id, incarnation] : std::exchange(m_removed, {}))
        saved.changes.push_back({id.str(), incarnation, 0, true, {}});
    if (!saved.changes.empty())
        m_store.settings().set(cursorKey, std::to_string(m_cursor));
    for (const auto& id : std::exchange(m_differences, {}))
        publishDifference(id, now);
    return saved;
}

/// What the transaction that failed had put there becomes what is stored.
void Replica::indexAgain()
{
    for (const auto& id : std::exchange(m_indexed, {})) {
        auto row = m_store.devices().find(id);
        const auto device = row && !row->deleted ? decodeDevice(*std::move(row))
                                                 : Expected<Device>(fail(ErrorCode::NotFound, {}));
        if (device)
            m_index.put(*device);
        else if (!m_store.failure())
            m_index.remove(id);
        else
            m_unread.push_back(id);
    }
}

void Replica::discard()
{
    indexAgain();
    m_cache.clear();
    m_changes.clear();
    m_answers.clear();
    m_outgoing.clear();
    m_differences.clear();
    m_removed.clear();
    m_groups.load();
    const auto stored = m_store.settings().get(cursorKey);
    m_cursor = stored ? std::stoull(*stored) : 0;
}

} // namespace drydock::replica
