// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"
#include "fleet/time.h"
#include "rollout/records.h"

#include <optional>

namespace drydock::rollout {

/// The packages that are there: the engine asks where devices have to go back to what they ran before.
class PackageSource
{
public:
    virtual ~PackageSource() = default;

    /// Nothing for a version that is not there, or that devices would not take (any more).
    [[nodiscard]] virtual std::optional<JobPackage> find(const PackageName& name, const Version& version,
                                                         TimePoint now) const = 0;
};

} // namespace drydock::rollout
