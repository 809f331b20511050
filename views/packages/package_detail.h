// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "models/packages/package_usage.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace drydock::views {

class ElidedLabel;
class TextLabel;

/// All that is known of one version of a package.
class PackageDetail : public QWidget
{
    Q_OBJECT

public:
    PackageDetail(const ThemeSource& theme, const models::PackageUsage& usage, Navigator& navigator,
                  QWidget* parent = nullptr);

    void show(const client::PackageInfo& package);
    using QWidget::show;

private:
    ElidedLabel* addLine(QFormLayout& form, const QString& label, bool mono = false);
    void refreshDevices();

    const ThemeSource& m_theme;
    const models::PackageUsage& m_usage;
    client::PackageInfo m_package;
    TextLabel* m_title;
    TextLabel* m_notes;
    ElidedLabel* m_file;
    ElidedLabel* m_size;
    ElidedLabel* m_hash;
    ElidedLabel* m_models;
    ElidedLabel* m_minimum;
    ElidedLabel* m_signature;
    ElidedLabel* m_staged;
    QPushButton* m_devices;
};

} // namespace drydock::views
