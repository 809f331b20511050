// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/dialect.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>

/// How large sections of a state document are, where that decides whether they are kept.
namespace drydock::state_size {

/// Bytes of a section without what a job puts there: the service's command, and the device's answer to it,
/// must fit whatever else the device keeps. They are left out up to a bound, or there would be none; in
/// dialect aws they count.
[[nodiscard]] std::size_t measured(const nlohmann::json& section, Dialect dialect);

/// Bytes that a value has as compact JSON, at most; looked at far more quickly than written.
[[nodiscard]] std::size_t most(const nlohmann::json& value);

} // namespace drydock::state_size
