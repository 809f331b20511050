// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "client/mirror/fleet_snapshot.h"
#include "fleet/time.h"
#include "fleet/why.h"

#include <QString>

namespace drydock::models {

/// What the table says of a device's update: the execution's state, and what follows from what else is known.
/// The worst comes first, as in a table sorted by state.
enum class ShownState {
    Failed,
    VersionMismatch, ///< the device said it succeeded, and reports another version
    TimedOut,
    Rejected,
    Stalled, ///< begun, and nothing heard for `stalledAfter`
    Quarantined,
    Incompatible,
    InProgress, ///< begun; the device does not say where it is
    Downloading,
    Verifying,
    Applying,
    Rebooting,
    Confirming,
    Notified,
    Queued,
    Canceled,
    Removed,
    Succeeded,
    AlreadyInstalled,
    None ///< no update ever
};
inline constexpr int shownStateCount = 20;

[[nodiscard]] ShownState shownState(const client::DeviceValues& device, const client::FleetSnapshot& snapshot,
                                    TimePoint now);
/// The same of a row of the snapshot; looks at no more of it than it has to.
[[nodiscard]] ShownState shownState(client::Row row, const client::FleetSnapshot& snapshot, TimePoint now);

/// "Downloading", "Version mismatch", "No update", in the user's language.
[[nodiscard]] QString wordOf(ShownState state);
/// The same for what a query asks for: "IN_PROGRESS", or an empty text for devices without an update.
[[nodiscard]] QString wordOfStateName(std::string_view name);

} // namespace drydock::models
