// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "models/update/update_choice.h"

#include <vector>

namespace drydock::models {

/// What can be rolled out: the PUBLISHED versions, in the store's order.
[[nodiscard]] std::vector<PublishedVersion> publishedVersions(const PackageStore& store);

} // namespace drydock::models
