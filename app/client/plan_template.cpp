// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/plan_template.h"

namespace drydock::client {

Expected<std::vector<PlanTemplate>> readTemplates(const nlohmann::json& json)
{
    try {
        std::vector<PlanTemplate> templates;
        for (const nlohmann::json& row : json.at("templates"))
            templates.push_back({.id = row.at("id").get<std::string>(),
                                 .name = row.at("name").get<std::string>(),
                                 .plan = row.at("plan"),
                                 .createdBy = row.at("createdBy").get<std::string>(),
                                 .changed = fromMilliseconds(row.at("changed").get<std::int64_t>())});
        return templates;
    } catch (const nlohmann::json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("templates.list: ") + problem.what());
    }
}

} // namespace drydock::client
