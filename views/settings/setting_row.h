// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// A setting: its name, the control that changes it, and below a remark (may be empty).
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control over.
    SettingRow(const ThemeSource& theme, const QString& name, QWidget* control, const QString& remark = {},
               QWidget* parent = nullptr);
};

} // namespace drydock::views
