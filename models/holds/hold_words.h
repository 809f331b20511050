// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/blackout_times.h"
#include "models/holds/hold_store.h"

#include <QString>

/// What is held back, in words for people.
namespace drydock::models {

/// "until 3 Dec 14:00", or until somebody releases it.
[[nodiscard]] QString untilWords(const client::HeldDevice& device, TimePoint now);
/// Why it is held back, and by whom: "Failed again and again (a rule of a job)".
[[nodiscard]] QString heldByWords(const client::HeldDevice& device);
/// One sentence of all that.
[[nodiscard]] QString heldWords(const client::HeldDevice& device, TimePoint now);

/// "24 Dec 00:00 to 27 Dec 00:00", or "every day at 22:00 for 4 h, Europe/Berlin".
[[nodiscard]] QString whenWords(const Blackout& blackout, TimePoint now);
/// "In force until 02:00", "Next 22:00".
[[nodiscard]] QString momentWords(const BlackoutMoment& moment, TimePoint now);

/// A device is held back, or a black-out is in force.
[[nodiscard]] bool isAnythingHeld(const HoldStore& store, TimePoint now);
/// All that is held back now, in short: "2 devices held back, black-out until 02:00".
[[nodiscard]] QString summaryWords(const HoldStore& store, TimePoint now);

} // namespace drydock::models
