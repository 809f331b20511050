// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"

#include <string>

namespace drydock {

/// One sentence in English, with its full stop; times in UTC.
[[nodiscard]] std::string whyText(const Why& why);

} // namespace drydock
