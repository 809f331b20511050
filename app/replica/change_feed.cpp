// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_feed.h"

#include "wire/device_page.h"

#include <utility>

namespace drydock::replica {

namespace {

/// In changes of the usual size: of all columns only the groups have no bound of their own.
std::size_t weightOf(const wire::DeviceChange& change)
{
    const auto groups = change.fields.find(wire::column::groups);
    return groups == change.fields.end() ? 1 : 1 + groups->size() / 2;
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
            for (auto& [name, value] : change.fields.get_ref<nlohmann::json::object_t&>())
                pending.fields[name] = std::move(value);
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
