// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"

#include <QString>

namespace drydock::models {

/// What a line of the audit trail is about.
enum class ActivityKind { Job, Package, Device, Group, Service, Other };

[[nodiscard]] ActivityKind activityKind(const client::AuditLine& line);
[[nodiscard]] QString words(ActivityKind kind);

} // namespace drydock::models
