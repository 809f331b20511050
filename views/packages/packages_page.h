// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class PackageBar;
class PackageTree;
class StagePane;

/// All packages with their versions, and where new ones are staged. What is chosen, filtered and filled in
/// lives in the models.
class PackagesPage : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the page.
    PackagesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                 QWidget* parent = nullptr);

    /// Chooses this version, or the highest one where `version` is empty; a filter that hides it goes.
    void showPackage(const QString& name, const QString& version);
    /// Begins to stage a file.
    void takeFile(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void wire();
    void refresh();
    void showChosen();
    void arrange();

    models::Workspace& m_workspace;
    PackageBar* m_bar;
    PackageTree* m_tree;
    StagePane* m_stage;
    QPushButton* m_choose;
    QPushButton* m_showAll;
    EmptyState* m_nothing;
    EmptyState* m_noMatch;
    QStackedWidget* m_stack;
    bool m_wantsStage = false; ///< asked for where there is no room by itself
};

} // namespace drydock::views
