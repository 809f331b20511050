// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

#include <optional>

class QPushButton;
class QToolButton;

namespace drydock::views {

class TextLabel;

/// Over the packages: the filter, how many there are, and what can be done with the version that is chosen.
class PackagesBar : public Pane
{
    Q_OBJECT

public:
    PackagesBar(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                QWidget* parent = nullptr);

    void setPackage(const std::optional<client::PackageInfo>& package);
    /// The pane for staging has gone for want of room: a button brings it.
    void showStageButton(bool shown);

Q_SIGNALS:
    void stagePaneRequested(bool shown);

private:
    void confirmDelete();
    void refresh();
    void showTotals();

    const ThemeSource& m_theme;
    models::Workspace& m_workspace;
    Navigator& m_navigator;
    std::optional<client::PackageInfo> m_package;
    TextLabel* m_packages;
    TextLabel* m_totals;
    QPushButton* m_publish;
    QPushButton* m_deprecate;
    QPushButton* m_delete;
    QPushButton* m_update;
    QToolButton* m_stage;
};

} // namespace drydock::views
