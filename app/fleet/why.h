// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "fleet/execution.h"
#include "fleet/percentage.h"
#include "fleet/time.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// How a device stands with its update: a kind for each sentence that is said of it.
enum class WhyKind : std::uint8_t {
    NoUpdate, ///< never had one
    Draft,    ///< its job was not started
    WaitsForApproval,
    Preparing, ///< its job is being prepared: it has many devices
    Scheduled,
    JobPaused,
    JobEnding, ///< its job tells nobody any more
    WaitsForWave,
    WaitsForJob, ///< another job is open on it
    Frozen,      ///< the whole fleet is
    BlackedOut,
    WaitsForWindow,
    WaitsForSlot,  ///< as many run as may
    WaitsForBytes, ///< downloads are limited to bytes a second
    WaitsForRate,  ///< its turn comes at the job's rate
    Quarantined,
    Sending,        ///< the command is out, and the broker has not answered
    SendsAgain,     ///< the device was heard, and its command goes again in a moment
    WaitsForDevice, ///< the command reached nobody
    BrokerRefused,  ///< the broker would not take the command
    Told,           ///< and has not answered
    ToldAndGone,    ///< told, and offline since
    FetchedAgain,   ///< told, fetched the command once more with a new URL, and has not answered
    Running,        ///< downloading, verifying, applying, rebooting
    RunningAndGone, ///< offline in the midst of it
    Stalled,        ///< nothing heard of it for `stalledAfter`
    Confirming,     ///< said success; its version is waited for
    Arrived,        ///< succeeded
    AlreadyInstalled,
    Failed,
    VersionMismatch, ///< said success, reported another version
    Unconfirmed,     ///< said success, reported no version
    Rejected,
    TimedOut,
    Canceled,
    Incompatible,
    Removed
};
inline constexpr std::size_t whyKindCount = 37;
/// "WAITS_FOR_WAVE" … as the wire has them.
[[nodiscard]] std::string_view toString(WhyKind kind);
[[nodiscard]] std::optional<WhyKind> whyKindFromString(std::string_view text);
/// What an execution's end comes to, by the reason as the wire has it; NoUpdate for one that has not ended.
[[nodiscard]] WhyKind endedKind(ExecutionState state, std::string_view reason);
/// Nothing follows by itself, but for another attempt.
[[nodiscard]] bool isEnd(WhyKind kind);

/// Nothing heard for this long from a device that is at it: stalled.
inline constexpr std::chrono::minutes stalledAfter{5};

/// So many of so many.
struct WhyShare
{
    std::uint64_t part = 0;
    std::uint64_t whole = 0;
    bool operator==(const WhyShare&) const = default;
};

/// The wave of a job that is open, and what keeps it so.
struct WhyWave
{
    std::uint32_t open = 0;               ///< from 0
    std::optional<std::uint64_t> needed;  ///< so many have to succeed; nothing: no gate
    WhyShare succeeded;                   ///< of those that count
    std::optional<Percentage> errorLimit; ///< at which the job pauses
    WhyShare failed;                      ///< of those executed
    bool operator==(const WhyWave&) const = default;
};

/// Why a device is where it is in a job, with the facts that its kind has. A default TimePoint is not known.
struct Why
{
    WhyKind kind = WhyKind::NoUpdate;
    std::string jobId;
    std::string version; ///< that it is to have
    int attempt = 1;
    int attempts = 0;                 ///< that the job's policy gives it at most; 0: not known
    TimePoint since;                  ///< when it became so
    std::optional<TimePoint> next;    ///< when something happens by itself
    std::optional<TimePoint> until;   ///< when it is over at the latest: the attempt, the hold, the black-out
    std::optional<TimePoint> jobEnds; ///< before `next`
    std::string reason;               ///< a code; empty where words say it, or nothing does
    std::string words;                ///< the device's own, or an operator's
    std::string by;                   ///< the operator who did it, or who may not approve
    bool frozen = false;              ///< what would come next waits for a thaw
    bool paused = false;              ///< likewise for the job to be resumed

    std::string phase; ///< as on the wire
    int percent = 0;
    int times = 0;   ///< it was told
    int fetches = 0; ///< it fetched the command again
    TimePoint fetched;
    bool urlExpired = false;         ///< the URL before had, when it was fetched
    Duration within{};               ///< the time-out that was over
    std::string reported;            ///< the version, or model, that the device has
    std::vector<std::string> models; ///< that the package is made for
    std::string proof;               ///< as on the wire

    std::uint32_t wave = 0; ///< its own, from 0
    std::optional<WhyWave> waves;
    std::string otherJob; ///< that is at work on the device
    std::string otherName;
    std::string blackout;             ///< its id
    std::optional<WhyShare> slots;    ///< taken, of those there are
    int perMinute = 0;                ///< devices that may be told
    std::optional<std::size_t> ahead; ///< at most so many are told before it
    std::int64_t bytesPerSecond = 0;

    std::optional<bool> online; ///< nothing where it is not known
    TimePoint onlineSince;      ///< since when it is so
    bool operator==(const Why&) const = default;
};

/// Adds whether the device is connected: who was told, or is at it, may be gone.
void addPresence(Why& why, bool online, TimePoint since);

} // namespace drydock
