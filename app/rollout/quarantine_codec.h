// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/records.h"

#include <string>
#include <string_view>

namespace drydock::rollout {

/// The stored form of a device's failures and its hold.
[[nodiscard]] std::string encodeQuarantine(const QuarantineRecord& record);
[[nodiscard]] Expected<QuarantineRecord> decodeQuarantine(std::string_view text);

} // namespace drydock::rollout
