// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/console_options.h"
#include "views/frame/metered_application.h"

namespace drydock::console {

/// Shows the window until it is closed; the result is the exit status.
[[nodiscard]] int runWindow(views::MeteredApplication& application, const ConsoleOptions& options);

} // namespace drydock::console
