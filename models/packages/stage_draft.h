// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/staging.h"
#include "models/packages/package_store.h"

#include <QString>

#include <map>

namespace drydock::models {

enum class StageField { File, Name, Version, HardwareModels, MinimumVersion, Notes, SigningKey };

/// What is wrong with a staging that is being filled in, by field, in words; empty: it can begin.
using StageProblems = std::map<StageField, QString>;

/// What a file's name and the profile propose.
[[nodiscard]] client::StageRequest proposeStaging(const QString& file, const client::Profile& profile);
[[nodiscard]] StageProblems validate(const client::StageRequest& request, const PackageStore& store);
/// Whether the key opens with a passphrase only; false also for what is no key, which staging refuses.
[[nodiscard]] bool needsPassphrase(const client::StageRequest& request);

} // namespace drydock::models
