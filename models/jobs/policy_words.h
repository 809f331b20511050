// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"

#include <QStringList>

namespace drydock::models {

/// What a job's policy says, one sentence a rule.
[[nodiscard]] QStringList policyWords(const JobDocument& document);

} // namespace drydock::models
