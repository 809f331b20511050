// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace drydock::views {

/// The typeface of pictures that leave the program, in pixels: not the operator's text size, and there also
/// where no theme is installed.
[[nodiscard]] QFont pictureFont(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace drydock::views
