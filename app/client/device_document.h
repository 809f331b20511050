// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"
#include "fleet/error.h"
#include "fleet/execution.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::client {

/// What a value of a state document is, for who shows it.
enum class ValueKind : std::uint8_t { Text, Number, Boolean, Bytes, Hash, Url, Binary, List };

/// One leaf of a state document.
struct DocumentValue
{
    ValueKind kind = ValueKind::Text;
    std::string text; ///< as it is; a list as JSON
    bool operator==(const DocumentValue&) const = default;
};

/// One key of a device's state, nested ones dotted.
struct StateRow
{
    std::string key;
    std::optional<DocumentValue> reported;
    std::optional<DocumentValue> desired;

    /// Something is desired that is not reported.
    [[nodiscard]] bool differs() const { return desired && desired != reported; }
    bool operator==(const StateRow&) const = default;
};

/// What a device does in its open, else its last job.
struct DeviceExecution
{
    std::string jobId;
    ExecutionState state = ExecutionState::Queued;
    std::string phase; ///< as on the wire; empty for none
    int progress = 0;  ///< percent
    std::string reason;
    int attempt = 1;
    std::string package; ///< "NAME@VERSION"
};

/// One device as devices.get shows it.
struct DeviceDocument
{
    std::string id;
    std::uint64_t version = 0;
    std::string model;
    Presence online = Presence::Unknown;
    TimePoint onlineSince; ///< since when it is so; a default TimePoint where it is not known
    TimePoint seen;
    std::vector<StateRow> state;                                 ///< differing ones first, then by key
    std::vector<std::pair<std::string, std::string>> attributes; ///< set by operators, by key
    std::optional<DeviceExecution> execution;
};

enum class HistoryKind : std::uint8_t { Execution, Delta, Acknowledgement, Attention, Other };

/// One line of a device's history.
struct HistoryEntry
{
    TimePoint time;
    HistoryKind kind = HistoryKind::Other;
    std::string text; ///< as the service wrote it; of an execution: the reason
    // Execution only:
    ExecutionState state = ExecutionState::Queued;
    std::string jobId;
    int attempt = 1;

    bool operator==(const HistoryEntry&) const = default;
};

/// The answer of devices.get. Internal, with the reason, for what is none.
[[nodiscard]] Expected<DeviceDocument> readDeviceDocument(const nlohmann::json& json);
/// The answer of devices.history, newest first.
[[nodiscard]] Expected<std::vector<HistoryEntry>> readDeviceHistory(const nlohmann::json& json);

} // namespace drydock::client
