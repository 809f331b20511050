// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QVBoxLayout;

namespace drydock::views {

class DropArea;
class PackageDetail;
class StageForm;
class StagingCard;

/// At the right of the packages: a file is staged here, and the version that is chosen shown.
class StagePane : public Pane
{
    Q_OBJECT

public:
    StagePane(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
              QWidget* parent = nullptr);

    /// Fills the form with what a file proposes.
    void propose(const QString& path);
    /// Shows a version; nothing hides what is shown of one.
    void showPackage(const std::optional<client::PackageInfo>& package);

private:
    void makeSample();
    void stage();
    void showStagings();
    void refreshServed();
    void onFinished(const models::Outcome& outcome);

    const ThemeSource& m_theme;
    models::Workspace& m_workspace;
    Navigator& m_navigator;
    DropArea* m_drop;
    StageForm* m_form;
    QVBoxLayout* m_cards;
    PackageDetail* m_detail;
};

} // namespace drydock::views
