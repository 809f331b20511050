// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "models/packages/package_usage.h"
#include "views/frame/navigator.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QFormLayout;

namespace drydock::views {

class ElidedLabel;
class TextLabel;
class ThemeSource;

/// All about the chosen version.
class PackageDetails : public QWidget
{
    Q_OBJECT

public:
    PackageDetails(const ThemeSource& theme, const models::PackageUsage& usage, Navigator& navigator,
                   QWidget* parent = nullptr);

    /// Nothing hides it.
    void setPackage(const std::optional<client::PackageInfo>& package);

private:
    ElidedLabel* addRow(QFormLayout& rows, const QString& name);
    void addHash(QFormLayout& rows);

    const ThemeSource& m_theme;
    const models::PackageUsage& m_usage;
    std::optional<client::PackageInfo> m_package;
    TextLabel* m_title;
    TextLabel* m_notes;
    ElidedLabel* m_file = nullptr;
    ElidedLabel* m_hash = nullptr;
    ElidedLabel* m_models = nullptr;
    ElidedLabel* m_minimum = nullptr;
    ElidedLabel* m_staged = nullptr;
    QPushButton* m_devices;
};

} // namespace drydock::views
