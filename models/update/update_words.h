// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_preview.h"
#include "models/update/update_choice.h"
#include "models/update/update_plan.h"

#include <QString>
#include <QStringList>

/// What a new update is and does, in words for people.
namespace drydock::models {

/// "vision-agent 2.1.0".
[[nodiscard]] QString words(const PublishedVersion& version);
/// "group Paris", "model = rpi4", "3 chosen devices", "every device".
[[nodiscard]] QString words(const UpdateTargets& targets);
/// Why so many devices get nothing, or get it later: "12 have it already".
[[nodiscard]] QString words(const client::JobPreview::Part& part);

/// Who gets what and how fast: one sentence each.
[[nodiscard]] QStringList courseWords(const PublishedVersion& version, const UpdateTargets& targets,
                                      const client::JobPreview& preview, const UpdatePlan& plan);
/// What happens where a device fails or stays silent: one sentence each.
[[nodiscard]] QStringList policyWords(const PublishedVersion& version, const UpdatePlan& plan);

} // namespace drydock::models
