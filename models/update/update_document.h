// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/job.h"
#include "models/update/update_choice.h"
#include "models/update/update_plan.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <optional>

namespace drydock::models {

/// A job's document out of what was chosen. Chosen devices need the id of a target list: its place is left
/// empty here. InvalidArgument, with the field, for what the service would not take.
[[nodiscard]] Expected<JobDocument> updateDocument(const PublishedVersion& version,
                                                   const UpdateTargets& targets, const UpdatePlan& plan,
                                                   const QString& name, const QString& comment);

/// The same to ask the service about, before there is a job: without a name of its own, and with a query in
/// place of chosen devices, whose list would have to be stored. Null where there is nothing to ask about.
[[nodiscard]] nlohmann::json askableDocument(const PublishedVersion& version, const UpdateTargets& targets,
                                             const UpdatePlan& plan);

/// A query for these devices alone, where they are few enough for one.
[[nodiscard]] std::optional<std::string> queryOfIds(const std::vector<std::string>& ids);

/// The query that `targets` stand for; that of every device for chosen ones and lists.
[[nodiscard]] std::string queryOf(const UpdateTargets& targets);

} // namespace drydock::models
