// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/blackout.h"
#include "client/held_device.h"
#include "models/activity/audit_feed.h"
#include "models/fleet_link.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace drydock::models {

/// What keeps devices from being told anything, as the service has it: devices in quarantine, and the
/// fleet's black-outs. Followed by the audit trail, and by the times at which holds end by themselves.
class HoldStore : public QObject
{
    Q_OBJECT

public:
    HoldStore(FleetLink& link, const AuditFeed& audit, QObject* parent = nullptr);

    /// By id.
    [[nodiscard]] const std::vector<client::HeldDevice>& devices() const { return m_devices; }
    /// Null for a device that is not held back.
    [[nodiscard]] const client::HeldDevice* find(const std::string& device) const;
    /// As the service lists them.
    [[nodiscard]] const std::vector<Blackout>& blackouts() const { return m_blackouts; }
    /// False before the first answers; then empty lists mean that there are none.
    [[nodiscard]] bool isKnown() const { return m_areDevicesKnown && m_areBlackoutsKnown; }
    void refresh();

Q_SIGNALS:
    void devicesChanged();
    void blackoutsChanged();

private:
    void fetchDevices(const std::string& after);
    void takeDevices(Expected<client::HeldDevicePage> page);
    void fetchBlackouts();
    void takeBlackouts(Expected<std::vector<Blackout>> blackouts);
    void hear(const AuditFeed& audit, std::size_t count);
    void awaitRelease();
    void forget();

    FleetLink& m_link;
    std::vector<client::HeldDevice> m_devices;
    std::vector<client::HeldDevice> m_arriving; ///< pages of the list under way
    std::vector<Blackout> m_blackouts;
    bool m_areDevicesKnown = false;
    bool m_areBlackoutsKnown = false;
    bool m_isFetching = false; ///< devices
    bool m_isStale = false;    ///< asked for once more while they were fetched
    QTimer m_release;          ///< until the next hold ends by itself
};

} // namespace drydock::models
