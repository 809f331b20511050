// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace drydock::views {

/// How long this process has been there, in ms: to a tick of the kernel (10 ms). -1 where /proc does not say.
[[nodiscard]] qint64 processAge();

} // namespace drydock::views
