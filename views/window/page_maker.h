// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

class QWidget;

namespace drydock::views {

/// Makes a page of the frame out of its models. All arguments outlive it.
[[nodiscard]] QWidget* makePage(PageId page, const ThemeSource& theme, models::Workspace& workspace,
                                Navigator& navigator);

} // namespace drydock::views
