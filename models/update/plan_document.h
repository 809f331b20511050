// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "models/update/update_plan.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace drydock::models {

/// A plan as templates hold it: the members of a job's document, each where it is set. What a document would
/// not take is an error with its field, nothing is left out.
[[nodiscard]] Expected<UpdatePlan> readPlan(const nlohmann::json& json);
[[nodiscard]] nlohmann::json toJson(const UpdatePlan& plan);

/// What the service would refuse in a plan, by the code that it refuses it with.
[[nodiscard]] std::optional<Error> refusalOf(const UpdatePlan& plan);

} // namespace drydock::models
