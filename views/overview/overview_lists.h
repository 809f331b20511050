// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_model.h"
#include "views/frame/navigator.h"

class QWidget;

/// The lists of the Overview, each with its title; what is chosen in them is followed.
namespace drydock::views {

class ThemeSource;

[[nodiscard]] QWidget* makeModelList(const ThemeSource& theme, models::OverviewModel& model,
                                     Navigator& navigator);
[[nodiscard]] QWidget* makeVersionList(const ThemeSource& theme, models::OverviewModel& model,
                                       Navigator& navigator);
[[nodiscard]] QWidget* makeAttentionList(const ThemeSource& theme, models::OverviewModel& model,
                                         Navigator& navigator);
/// Says so where no job is open.
[[nodiscard]] QWidget* makeOpenJobList(const ThemeSource& theme, models::OverviewModel& model,
                                       Navigator& navigator);
[[nodiscard]] QWidget* makeRecentList(const ThemeSource& theme, models::OverviewModel& model,
                                      Navigator& navigator);

} // namespace drydock::views
