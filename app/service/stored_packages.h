// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"
#include "rollout/package_source.h"

namespace drydock::service {

/// The packages that devices can go back to: staged, not expired, and no drafts.
class StoredPackages : public rollout::PackageSource
{
public:
    explicit StoredPackages(replica::Store& store) : m_store(store) {}

    [[nodiscard]] std::optional<rollout::JobPackage> find(const PackageName& name, const Version& version,
                                                          TimePoint now) const override;

private:
    replica::Store& m_store;
};

} // namespace drydock::service
