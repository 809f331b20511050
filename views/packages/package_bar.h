// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

#include <optional>

class QPushButton;

namespace drydock::views {

class ElidedLabel;
class SearchField;
class TextLabel;

/// Above the packages: what to show, how much there is, and what can be done with the chosen version.
class PackageBar : public Pane
{
    Q_OBJECT

public:
    PackageBar(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
               QWidget* parent = nullptr);

    void setPackage(const std::optional<client::PackageInfo>& package);
    /// The way to the pane that stages; only where there is no room for it.
    void setStageOffered(bool offered);
    void clearFilter();

Q_SIGNALS:
    void filterChanged();
    void stageRequested();

private:
    void refresh();
    void count();
    void askToDelete();

    const ThemeSource& m_theme;
    models::Workspace& m_workspace;
    std::optional<client::PackageInfo> m_package;
    SearchField* m_filter;
    TextLabel* m_packages;
    ElidedLabel* m_versions;
    QPushButton* m_publish;
    QPushButton* m_deprecate;
    QPushButton* m_delete;
    QPushButton* m_update;
    QPushButton* m_stage;
};

} // namespace drydock::views
