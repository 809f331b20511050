// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "views/charts/chart_widget.h"
#include "views/frame/navigator.h"

#include <functional>

namespace drydock::views {

/// Writes the file; how it failed names it.
using ChartWriter = std::function<Expected<void>(const QString& path)>;

/// Asks for a file's name, beginning with `name`, and writes the chart there; says how it went.
void askAndSave(QWidget& parent, ChartFile kind, const QString& name, Navigator& navigator,
                ChartWriter write);

} // namespace drydock::views
