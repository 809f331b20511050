// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace drydock::views {

class ThemeSource;

/// A window with everything from views/theme and views/widgets.
QWidget* makeGallery(const ThemeSource& theme);

// Its columns.
QWidget* makeControls(const ThemeSource& theme);
QWidget* makeViews(const ThemeSource& theme);
QWidget* makeWidgets(const ThemeSource& theme);

} // namespace drydock::views
