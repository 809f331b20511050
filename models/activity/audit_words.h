// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"

#include <QString>

namespace drydock::models {

/// Who decided: "op.moreau", or "Service" for what was decided by itself.
[[nodiscard]] QString deciderWords(const client::AuditLine& line);
/// What was decided: "Notified 25 devices", "Canceled the job: no longer needed".
[[nodiscard]] QString decisionWords(const client::AuditLine& line);

} // namespace drydock::models
