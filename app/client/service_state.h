// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::client {

/// What a drydockd says of itself, retained on fleet/service/{instance}.
struct ServiceState
{
    std::string instance;
    bool online = false;
    std::string version;
    std::vector<std::string> reasons; ///< why it is DEGRADED, in words; empty while it is READY
    bool frozen = false;              ///< no job goes on
    std::string storageEndpoint;
    std::string storageProblem; ///< why the service can't use the storage; empty while it can

    bool operator==(const ServiceState&) const = default;
};

/// Reads a message of fleet/service/+; an empty payload (the topic was cleared) is an offline instance.
/// Nothing for what is no service's word.
[[nodiscard]] std::optional<ServiceState> readServiceState(std::string_view topic, std::string_view payload);

} // namespace drydock::client
