// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace drydock::client {

/// A plan that was kept under a name: how jobs go on, without what they bring and to whom.
struct PlanTemplate
{
    std::string id; ///< a slug
    std::string name;
    nlohmann::json plan; ///< members of a job's document, those that are set, as they were stored
    std::string createdBy;
    TimePoint changed;

    [[nodiscard]] const std::string& title() const { return name.empty() ? id : name; }
    bool operator==(const PlanTemplate&) const = default;
};

/// The answer of templates.list. Internal, with what is wrong, for what is none.
[[nodiscard]] Expected<std::vector<PlanTemplate>> readTemplates(const nlohmann::json& json);

} // namespace drydock::client
