// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// The package storage as the service sees it.
struct StorageState
{
    enum class State : std::uint8_t {
        Unknown, ///< it has not asked yet
        Ready,
        Degraded ///< `reason` says why
    };

    std::string endpoint;
    std::string authority; ///< PEM of who vouches for it; empty: the system's
    State state = State::Unknown;
    std::string reason;
    TimePoint since{}; ///< when it became so, by the service's clock

    bool operator==(const StorageState&) const = default;
};

/// What a drydockd says of itself, retained on fleet/service/{instance}.
struct ServiceState
{
    std::string instance;
    bool online = false;
    std::string version;
    std::vector<std::string> reasons; ///< why it is DEGRADED, in words, the storage's reason among them
    bool frozen = false;              ///< no job goes on
    StorageState storage;

    bool operator==(const ServiceState&) const = default;
};

/// Reads a message of fleet/service/+; an empty payload (the topic was cleared) is an offline instance.
/// Nothing for what is no service's word.
[[nodiscard]] std::optional<ServiceState> readServiceState(std::string_view topic, std::string_view payload);

} // namespace drydock::client
