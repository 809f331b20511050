// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_feed.h"

#include "client/feed_follower.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace drydock::client {
namespace {

// Currentness changes outside of the lock that is waited with; a change missed is seen after this.
constexpr std::chrono::milliseconds feedLookEvery{50};

} // namespace

class FleetFeed::Impl final : public FeedSink
{
public:
    Impl(broker::Connection& connection, ServiceClient& service, std::string fleetRoot)
        : m_follower(connection, service, *this, std::move(fleetRoot))
    {
    }

    void start()
    {
        m_follower.start([this] {
            // With the lock once, or a waiter between its look and its wait would miss this.
            {
                const std::scoped_lock lock(m_mutex);
            }
            m_changed.notify_all();
        });
    }

    void beginSnapshot() override
    {
        const std::scoped_lock lock(m_mutex);
        m_map.beginSnapshot();
    }
    void endSnapshot() override
    {
        const std::scoped_lock lock(m_mutex);
        (void)m_map.endSnapshot();
    }
    void apply(const wire::TypedPage& page) override
    {
        const std::scoped_lock lock(m_mutex);
        (void)m_map.apply(wire::toDevicePage(page));
    }
    void apply(const wire::TypedDigest& digest) override
    {
        const std::scoped_lock lock(m_mutex);
        (void)m_map.apply(wire::toChangeDigest(digest));
    }

    void missed() override
    {
        const std::scoped_lock lock(m_mutex);
        m_map.missed();
    }
    void beginFetch() override
    {
        const std::scoped_lock lock(m_mutex);
        m_map.beginFetch();
    }
    void confirm() override
    {
        const std::scoped_lock lock(m_mutex);
        m_map.confirm();
    }

    mutable std::mutex m_mutex; ///< taken inside the follower's
    std::condition_variable m_changed;
    DeviceMap m_map;
    FeedFollower m_follower; ///< ends before what it fills
};

FleetFeed::FleetFeed(broker::Connection& connection, ServiceClient& service, std::string fleetRoot)
    : m_impl(std::make_unique<Impl>(connection, service, std::move(fleetRoot)))
{
}

FleetFeed::~FleetFeed() = default;

void FleetFeed::start()
{
    m_impl->start();
}

bool FleetFeed::isCurrent() const
{
    return m_impl->m_follower.isCurrent();
}

std::string FleetFeed::problem() const
{
    return m_impl->m_follower.problem();
}

std::size_t FleetFeed::deviceCount() const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    return m_impl->m_map.devices().size();
}

nlohmann::json FleetFeed::device(const std::string& id) const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    const auto found = m_impl->m_map.devices().find(id);
    return found == m_impl->m_map.devices().end() ? nlohmann::json() : found->second;
}

std::vector<nlohmann::json> FleetFeed::devices() const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    std::vector<nlohmann::json> result;
    result.reserve(m_impl->m_map.devices().size());
    for (const auto& [id, row] : m_impl->m_map.devices())
        result.push_back(row);
    return result;
}

bool FleetFeed::waitFor(const std::function<bool(const DeviceRows&)>& condition,
                        std::chrono::milliseconds longest)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    while (true) {
        // The follower's lock is never asked for under ours: it calls here with its own held.
        const bool current = isCurrent();
        std::unique_lock lock(m_impl->m_mutex);
        if (current && condition(m_impl->m_map.devices()))
            return true;
        if (std::chrono::steady_clock::now() >= end)
            return false;
        m_impl->m_changed.wait_until(lock, std::min(end, std::chrono::steady_clock::now() + feedLookEvery));
    }
}

} // namespace drydock::client
