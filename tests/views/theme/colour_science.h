// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace drydock::tests {

/// WCAG 2.1 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor& first, const QColor& second);

enum class Sight { Normal, Protanopia, Deuteranopia, Tritanopia };

/// CIEDE2000 between two colours as they appear to one kind of sight (Machado 2009, severity 1).
[[nodiscard]] double distance(const QColor& first, const QColor& second, Sight sight);

} // namespace drydock::tests
