// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/published_versions.h"

namespace drydock::models {

std::vector<PublishedVersion> publishedVersions(const PackageStore& store)
{
    std::vector<PublishedVersion> versions;
    for (const client::PackageInfo& package : store.packages()) {
        if (package.state != PackageState::Published)
            continue;
        PublishedVersion version;
        version.package = QString::fromStdString(package.name);
        version.version = QString::fromStdString(package.version);
        version.size = package.size;
        for (const std::string& model : package.hardwareModels)
            version.hardwareModels.append(QString::fromStdString(model));
        version.minimumVersion = QString::fromStdString(package.minimumVersion);
        version.expires = package.expires.value_or(TimePoint{});
        versions.push_back(std::move(version));
    }
    return versions;
}

} // namespace drydock::models
