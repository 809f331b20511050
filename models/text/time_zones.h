// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace drydock::models {

/// UTC, and the zones named by region and place that this system knows; by name.
[[nodiscard]] const QStringList& timeZoneNames();

} // namespace drydock::models
