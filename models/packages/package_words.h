// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/package_info.h"

#include <QString>
#include <QStringList>

/// What a package version is, in words for people.
namespace drydock::models {

[[nodiscard]] QString words(PackageState state);
/// "rpi4 +2", or "all models".
[[nodiscard]] QString modelWords(const client::PackageInfo& package);
[[nodiscard]] QStringList modelNames(const client::PackageInfo& package);
/// Stands where there is nothing to be told.
[[nodiscard]] QString dash();

} // namespace drydock::models
