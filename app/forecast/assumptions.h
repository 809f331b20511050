// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace drydock::forecast {

/// What a forecast takes for granted of devices. Times are means in seconds, around which each device differs
/// by up to a half; rates are shares of one.
struct Assumptions
{
    double failureRate = 0.02;               ///< of attempts
    double offlineRate = 0.01;               ///< of attempts: the device goes away in the middle of it
    double seconds = 60;                     ///< an update's time besides its download
    double deviceBytesPerSecond = 1'000'000; ///< of one device's download
    /// How long a device that is away stays so, from nothing to twice this; nothing: it never comes back.
    std::optional<double> offlineSeconds = 3600;
    double urlLifeSeconds = 3600;
    bool operator==(const Assumptions&) const = default;
};

/// What a request says of them; what it leaves out stays as it was. InvalidArgument names the field
/// ("assumptions.failureRate").
[[nodiscard]] Expected<void> readAssumptions(const nlohmann::json& json, Assumptions& assumptions);
/// Complete; `offlineSeconds` is null for devices that never come back.
[[nodiscard]] nlohmann::json toJson(const Assumptions& assumptions);

} // namespace drydock::forecast
