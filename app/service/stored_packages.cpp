// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/stored_packages.h"

#include "service/package_record.h"

namespace drydock::service {

std::optional<rollout::JobPackage> StoredPackages::find(const PackageName& name, const Version& version,
                                                        TimePoint now) const
{
    const auto stored = m_store.packages().find(name, version);
    const auto package = stored ? PackageRecord::decode(*stored) : std::nullopt;
    if (!package || package->state == PackageState::Draft ||
        (package->content.expires && *package->content.expires <= now))
        return std::nullopt;
    return jobPackage(*package);
}

} // namespace drydock::service
