// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_preview.h"
#include "models/update/plan_draft.h"
#include "models/update/update_choice.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace drydock::models {

/// One part of what will happen.
struct ReviewPart
{
    QString title;
    QStringList sentences;
    bool operator==(const ReviewPart&) const = default;
};

/// What will happen, in plain sentences: who gets it, in which order, when, and what goes on where something
/// goes wrong. Parts of which nothing is to be said are left out.
[[nodiscard]] std::vector<ReviewPart> reviewParts(const PublishedVersion& version,
                                                  const UpdateTargets& targets,
                                                  const client::JobPreview& preview, const PlanDraft& plan,
                                                  TimePoint now);

} // namespace drydock::models
