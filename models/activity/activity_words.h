// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"

#include <QString>

namespace drydock::models {

/// What a line of the audit trail is about.
enum class ActivityKind { Job, Package, Device, Group, Service, Other };

[[nodiscard]] ActivityKind activityKind(const client::AuditLine& line);
[[nodiscard]] QString words(ActivityKind kind);
/// Who did it: "op.moreau", or "Policy" for what the service decided by itself.
[[nodiscard]] QString actorWords(const client::AuditLine& line);
/// What was done, with its object: "Created job Agent 2.1.0", "Published app 2.0.0".
[[nodiscard]] QString activityWords(const client::AuditLine& line);

} // namespace drydock::models
