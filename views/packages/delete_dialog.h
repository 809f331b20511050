// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"

#include <QDialog>

namespace drydock::views {

class ThemeSource;

/// Asks before a version is deleted, and says what that means.
class DeleteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `devices` run the version.
    DeleteDialog(const ThemeSource& theme, const client::PackageInfo& package, int devices, QWidget* parent);
};

} // namespace drydock::views
