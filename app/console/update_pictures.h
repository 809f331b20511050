// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/window/main_window.h"

#include <QString>

#include <functional>

namespace drydock::console {

/// Draws a picture of what `prepare` gives; called for each language.
using TakePicture = std::function<void(const QString& name, const std::function<QWidget*()>& prepare)>;

/// The New update dialog in all its states. The version app 2.0.0 is published.
void takeUpdatePictures(views::MainWindow& window, const TakePicture& take);

} // namespace drydock::console
