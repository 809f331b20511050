// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/storage_probe.h"
#include "models/connections/trouble.h"

namespace drydock::models {

/// Why this workstation can't use the storage, and who has to do what; without a title where it can, or
/// nothing is known.
[[nodiscard]] Trouble storageTrouble(const client::StorageAnswer& answer);

} // namespace drydock::models
