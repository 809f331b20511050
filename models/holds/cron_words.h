// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace drydock::models {

/// When a cron schedule comes: "every day at 22:00", "Monday to Friday at 22:00"; the schedule itself where
/// there is no shorter way to say it.
[[nodiscard]] QString cronWords(const std::string& cron);

} // namespace drydock::models
