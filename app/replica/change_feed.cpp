// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_feed.h"

#include "wire/device_page.h"

#include <utility>

namespace drydock::replica {

namespace {

/// Bytes of a change of the usual size.
constexpr std::size_t usualSize = 130;

std::size_t bytesOf(const nlohmann::json& keys)
{
    std::size_t bytes = 0;
    for (const auto& [path, value] : keys.items())
        bytes += path.size() + (value.is_string() ? value.get_ref<const std::string&>().size() : 8);
    return bytes;
}

/// In changes of the usual size: of all columns the groups have no bound of their own, and a high one the
/// reported keys.
std::size_t weightOf(const wire::DeviceChange& change)
{
    std::size_t weight = 1;
    if (const auto groups = change.fields.find(wire::column::groups); groups != change.fields.end())
        weight += groups->size() / 2;
    if (const auto keys = change.fields.find(wire::column::reported); keys != change.fields.end())
        weight += bytesOf(*keys) / usualSize;
    return weight;
}

/// The latest of each field; of the reported keys, of each key.
void update(nlohmann::json& fields, nlohmann::json&& later)
{
    for (auto& [name, value] : later.get_ref<nlohmann::json::object_t&>()) {
        nlohmann::json& field = fields[name];
        if (name == wire::column::reported && field.is_object())
            field.update(value);
        else
            field = std::move(value);
    }
}

} // namespace

void ChangeFeed::add(std::vector<wire::DeviceChange> changes, std::uint64_t cursor)
{
    m_cursor = cursor;
    for (auto& change : changes) {
        const auto found = m_pending.find(change.id);
        if (found == m_pending.end()) {
            auto id = change.id;
            m_pending.emplace(std::move(id), std::move(change));
            continue;
        }
        auto& pending = found->second;
        if (pending.incarnation == change.incarnation && !pending.deleted && !change.deleted) {
            update(pending.fields, std::move(change.fields));
            pending.version = change.version;
        } else {
            pending = std::move(change);
        }
    }
}

std::vector<std::string> ChangeFeed::due(TimePoint now)
{
    std::vector<std::string> digests;
    if (now < nextDue())
        return digests;
    std::vector<wire::DeviceChange> part;
    std::size_t weight = 0;
    for (auto& [id, change] : m_pending) {
        weight += weightOf(change);
        part.push_back(std::move(change));
        if (weight >= maximumChanges) {
            digests.push_back(encode(std::exchange(part, {}), m_sentCursor));
            weight = 0;
        }
    }
    m_pending.clear();
    // Only the last one completes what the cursor stands for: who misses it must ask from before.
    digests.push_back(encode(std::move(part), m_cursor));
    m_sentCursor = m_cursor;
    m_sent = now;
    return digests;
}

TimePoint ChangeFeed::nextDue() const
{
    if (m_pending.size() >= maximumChanges)
        return {};
    return m_sent + (m_pending.empty() ? heartbeat : interval);
}

std::string ChangeFeed::encode(std::vector<wire::DeviceChange> changes, std::uint64_t cursor)
{
    return wire::encodeChangeDigest({m_epoch, m_seq++, cursor, std::move(changes)});
}

} // namespace drydock::replica
