// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/fleet_tally.h"
#include "client/mirror/fleet_snapshot.h"
#include "fleet/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace drydock::client {

/// What is asked of the whole fleet about one package.
struct AggregateQuestion
{
    /// A PUBLISHED version.
    struct Release
    {
        std::string version;
        std::vector<std::string> models; ///< empty: any
    };

    std::string package;
    std::vector<Release> releases; ///< the highest version first
    /// No other package is known: devices that report a version and no name run this one.
    bool isOnlyPackage = false;
};

/// Devices of one package by how they stand to the latest version for their model.
struct Compliance
{
    std::uint32_t onLatest = 0;
    std::uint32_t inProgress = 0; ///< an execution of the package is open
    std::uint32_t updateAvailable = 0;
    std::uint32_t unknown = 0; ///< no version reported, or nothing is published for the model

    [[nodiscard]] std::uint32_t total() const { return onLatest + inProgress + updateAvailable + unknown; }
    bool operator==(const Compliance&) const = default;
};

enum class AttentionKind : std::uint8_t {
    Failed,
    Stalled,
    VersionMismatch,
    TimedOut,
    Rejected,
    OfflineDuring,
    Expired ///< the job ended, and they were not served
};
inline constexpr std::size_t attentionKindCount = 7;

/// Devices that somebody should look at, for one reason.
struct Attention
{
    std::uint32_t count = 0;
    std::string topJob; ///< that has most of them; empty for none
    std::uint32_t inTopJob = 0;
    std::string topReason; ///< likewise
    bool operator==(const Attention&) const = default;
};

struct FleetAggregate
{
    struct ModelRow
    {
        std::string model; ///< empty: not known
        Compliance compliance;
        bool operator==(const ModelRow&) const = default;
    };
    struct VersionRow
    {
        std::string version; ///< empty: not reported
        std::uint32_t count = 0;
        bool operator==(const VersionRow&) const = default;
    };

    Compliance compliance;
    std::vector<ModelRow> models;     ///< most devices first
    std::vector<VersionRow> versions; ///< the highest first, what is not reported last
    std::array<Attention, attentionKindCount> attention;
    std::uint32_t needAttention = 0; ///< devices; one may need it for two reasons

    bool operator==(const FleetAggregate&) const = default;
};

/// What the tally counted, as the answer to a question; `snapshot` is the one that the tally counted last.
/// The clock's share (who stalls) walks the devices in progress.
[[nodiscard]] FleetAggregate aggregate(const FleetTally& tally, const FleetSnapshot& snapshot,
                                       const AggregateQuestion& question, TimePoint now);
/// A query that lists the devices.
[[nodiscard]] std::string attentionQuery(AttentionKind kind);

} // namespace drydock::client
