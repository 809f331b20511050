// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"

#include <QString>

namespace drydock::models {

/// Who decided: "op.moreau", or "Policy" for what was decided by itself.
[[nodiscard]] QString actorWords(const client::AuditLine& line);
/// What was decided, where its job is known to the reader: "Told 25 devices", "Canceled the job: too slow".
[[nodiscard]] QString decisionWords(const client::AuditLine& line);
/// The same where `job` has to be named: "Told 25 devices of app 2.1.0".
[[nodiscard]] QString activityWords(const client::AuditLine& line, const QString& job);

} // namespace drydock::models
