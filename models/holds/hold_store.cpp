// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/hold_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

/// Lines of the trail after which the lists may be others.
constexpr std::array<std::string_view, 6> actions{"devices.quarantine", "devices.quarantined",
                                                  "devices.release",    "devices.released",
                                                  "devices.delete",     "service.setBlackouts"};
constexpr auto longestTimer = std::chrono::milliseconds(24h);
constexpr auto afterRelease = std::chrono::milliseconds(1s); ///< for clocks that do not agree

} // namespace

HoldStore::HoldStore(FleetLink& link, const AuditFeed& audit, QObject* parent) : QObject(parent), m_link(link)
{
    m_release.setSingleShot(true);
    connect(&m_release, &QTimer::timeout, this, &HoldStore::refresh);
    connect(&audit, &AuditFeed::appended, this, [this, &audit](std::size_t count) { hear(audit, count); });
    connect(&link, &FleetLink::opened, this, [this] {
        forget();
        refresh();
    });
    connect(&link, &FleetLink::closed, this, [this] { m_isFetching = m_isStale = false; });
    if (link.isOpen())
        refresh();
}

const client::HeldDevice* HoldStore::find(const std::string& device) const
{
    const auto found = std::ranges::lower_bound(m_devices, device, {}, &client::HeldDevice::id);
    return found == m_devices.end() || found->id != device ? nullptr : &*found;
}

void HoldStore::refresh()
{
    if (!m_link.isOpen())
        return;
    fetchBlackouts();
    m_isStale = m_isFetching;
    if (m_isFetching)
        return;
    m_isFetching = true;
    m_arriving.clear();
    fetchDevices({});
}

void HoldStore::fetchDevices(const std::string& after)
{
    m_link.ask<client::HeldDevicePage>(
        "devices.quarantined", {{"after", after}}, client::readHeldDevicePage, this,
        [this](Expected<client::HeldDevicePage> page) { takeDevices(std::move(page)); });
}

void HoldStore::takeDevices(Expected<client::HeldDevicePage> page)
{
    if (page) {
        std::ranges::move(page->devices, std::back_inserter(m_arriving));
        if (!page->next.empty()) {
            fetchDevices(page->next);
            return;
        }
        std::ranges::sort(m_arriving, {}, &client::HeldDevice::id);
        const bool differs = !std::exchange(m_areDevicesKnown, true) || m_devices != m_arriving;
        m_devices = std::move(m_arriving);
        if (differs)
            Q_EMIT devicesChanged();
        awaitRelease();
    }
    m_isFetching = false;
    if (m_isStale)
        refresh();
}

void HoldStore::fetchBlackouts()
{
    m_link.ask<std::vector<Blackout>>(
        "service.blackouts", nlohmann::json::object(), client::readBlackoutAnswer, this,
        [this](Expected<std::vector<Blackout>> blackouts) { takeBlackouts(std::move(blackouts)); });
}

void HoldStore::takeBlackouts(Expected<std::vector<Blackout>> blackouts)
{
    if (!blackouts)
        return;
    const bool differs = !std::exchange(m_areBlackoutsKnown, true) || m_blackouts != *blackouts;
    m_blackouts = *std::move(blackouts);
    if (differs)
        Q_EMIT blackoutsChanged();
}

void HoldStore::hear(const AuditFeed& audit, std::size_t count)
{
    const auto& lines = audit.lines();
    const auto first = lines.end() - std::ptrdiff_t(std::min(count, lines.size()));
    const auto concerns = [](const client::AuditLine& line) {
        return std::ranges::find(actions, line.action) != actions.end();
    };
    if (std::any_of(first, lines.end(), concerns))
        refresh();
}

void HoldStore::awaitRelease()
{
    m_release.stop();
    std::optional<TimePoint> next;
    for (const client::HeldDevice& device : m_devices) {
        if (!device.isEndless() && (!next || device.until < *next))
            next = device.until;
    }
    if (next)
        m_release.start(std::clamp(*next - systemNow(), std::chrono::milliseconds(0), longestTimer) +
                        afterRelease);
}

void HoldStore::forget()
{
    m_release.stop();
    m_devices.clear();
    m_blackouts.clear();
    m_areDevicesKnown = m_areBlackoutsKnown = m_isFetching = m_isStale = false;
    Q_EMIT devicesChanged();
    Q_EMIT blackoutsChanged();
}

} // namespace drydock::models
