// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace drydock::client {

/// A device in quarantine: no job tells it anything.
struct HeldDevice
{
    std::string id;
    TimePoint since;
    TimePoint until; ///< default: until somebody releases it
    std::string why; ///< "FAILED_REPEATEDLY", or an operator's words; may be empty
    std::string by;  ///< the operator; empty where a job's rule did it

    [[nodiscard]] bool isEndless() const { return until == TimePoint{}; }
    bool operator==(const HeldDevice&) const = default;
};

struct HeldDevicePage
{
    std::vector<HeldDevice> devices; ///< by id
    std::string next;                ///< empty: that was all
};

/// The answer of devices.quarantined. Internal, with the field, for what is none.
[[nodiscard]] Expected<HeldDevicePage> readHeldDevicePage(const nlohmann::json& json);

} // namespace drydock::client
