// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_store.h"
#include "models/update/update_choice.h"
#include "views/frame/navigator.h"

namespace drydock::views {

/// Whom a seed is for; every device where it says nothing.
[[nodiscard]] models::UpdateTargets seedTargets(const UpdateSeed& seed, const models::GroupStore& groups);
[[nodiscard]] bool isTargeted(const UpdateSeed& seed);

} // namespace drydock::views
