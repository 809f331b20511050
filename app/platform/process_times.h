// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace drydock::platform {

/// How long this process has been there, in ms: to a tick of the system (10 to 16 ms). -1 where it does not
/// say.
[[nodiscard]] std::int64_t processAge();
/// How much of a processor this thread has used, in ns; 0 where the system does not say.
[[nodiscard]] std::int64_t threadTime();

} // namespace drydock::platform
