// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/local_run.h"

#include <string>

namespace drydock::console {

/// Does the main job on a local fleet and prints how it went: a table, one line of JSON, the chart's path.
/// With `stay` the fleet then runs until Ctrl+C. The result is the exit status.
[[nodiscard]] int runLocalFleet(const LocalRunOptions& options, bool stay);

/// The jobs and the fleet as a table for people.
[[nodiscard]] std::string summaryTable(const client::MainJobReport& report);

} // namespace drydock::console
