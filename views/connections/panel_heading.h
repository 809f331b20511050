// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// What one of the two ways is called, with its icon, and a sentence below.
class PanelHeading : public QWidget
{
    Q_OBJECT

public:
    PanelHeading(const ThemeSource& theme, Icon icon, const QString& title, const QString& sentence,
                 QWidget* parent = nullptr);
};

} // namespace drydock::views
