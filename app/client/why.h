// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/device_document.h"
#include "client/job_codec.h"
#include "fleet/time.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace drydock::client {

/// How a device stands with its update.
enum class WhyKind : std::uint8_t {
    NoUpdate,       ///< never had one
    WaitsForRate,   ///< its turn comes at the job's rate
    WaitsForJob,    ///< another job is open on it
    WaitsForDevice, ///< it is told once it connects
    BrokerRefused,  ///< the broker would not take the command
    Told,           ///< and has not answered
    ToldAndGone,    ///< told, and offline since
    Running,        ///< downloading, verifying, applying, rebooting
    RunningAndGone, ///< offline in the midst of it
    Stalled,        ///< online, and nothing heard for long
    Confirming,     ///< said success; its version is waited for
    Arrived,        ///< succeeded
    AlreadyInstalled,
    Failed,
    VersionMismatch, ///< said success, reports another version
    Unconfirmed,     ///< said success, reported no version
    Rejected,
    TimedOut,
    Canceled,
    Incompatible,
    Removed,
    Quarantined
};

enum class WhyTone : std::uint8_t { Neutral, Good, Warning, Bad, Refused };

/// Why a device is where it is.
struct Why
{
    WhyKind kind = WhyKind::NoUpdate;
    std::string version; ///< that it is to have
    std::string phase;
    int percent = 0;
    int attempt = 1;
    TimePoint since;               ///< when it became so; a default TimePoint where that is not known
    std::optional<TimePoint> next; ///< when something happens by itself
    std::string reason;
    bool operator==(const Why&) const = default;
};

/// Nothing heard for this long from a device that is at it: stalled.
inline constexpr std::chrono::minutes stalledAfter{5};

/// `details` adds times, where they are known, of the same execution.
[[nodiscard]] Why whyOf(const DeviceDocument& device, const std::optional<Execution>& details, TimePoint now);
[[nodiscard]] WhyTone toneOf(WhyKind kind);

} // namespace drydock::client
