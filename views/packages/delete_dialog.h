// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "views/widgets/dialog.h"

namespace drydock::views {

class ThemeSource;

/// Asks before a version is deleted, and says what that means.
class DeleteDialog : public Dialog
{
    Q_OBJECT

public:
    /// `devices` run the version.
    DeleteDialog(const ThemeSource& theme, const client::PackageInfo& package, int devices, QWidget* parent);
};

} // namespace drydock::views
