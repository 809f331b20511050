// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"
#include "views/widgets/dialog.h"

namespace drydock::views {

/// A question about what can't be undone: what happens, and one button that says it. Deletes itself.
class ConfirmDialog : public Dialog
{
    Q_OBJECT

public:
    /// `action` is a verb with its object; escape and "Cancel" leave everything as it is.
    ConfirmDialog(const ThemeSource& theme, const QString& title, const QString& text, const QString& action,
                  QWidget* parent);
};

} // namespace drydock::views
