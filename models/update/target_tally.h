// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_preview.h"
#include "client/mirror/fleet_snapshot.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "models/update/update_choice.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drydock::models {

/// Whose devices are counted, and for what.
struct TallyRequest
{
    Query query;                  ///< where `ids` are not asked for
    bool byIds = false;           ///< these ids instead of the query
    std::vector<std::string> ids; ///< sorted, each once
    std::optional<PublishedVersion> version;
    TimePoint now;
};

/// What a job would do, as far as the mirror knows: devices that have the version, are of another model, are
/// busy with another job or offline. Ids that the mirror doesn't know count as devices of which nothing is
/// known, as the service takes them. Nothing once stopped. Any thread.
[[nodiscard]] std::optional<client::JobPreview>
tallyTargets(const client::FleetSnapshot& snapshot, const TallyRequest& request, const std::stop_token& stop);

} // namespace drydock::models
