// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace drydock::views {

class PackagesBar;
class StagePane;

/// All packages with their versions, and the place where new ones are staged.
class PackagesPage : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the page.
    PackagesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                 QWidget* parent = nullptr);

    /// Shows a version as soon as it is known.
    void selectVersion(const QString& name, const QString& version);
    /// Proposes how to stage a file.
    void stageFile(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QTreeView* makeTree(const ThemeSource& theme);
    void showChosen();
    void showRows();
    void arrange();

    models::Workspace& m_workspace;
    PackagesBar* m_bar;
    QTreeView* m_tree;
    StagePane* m_stage;
    QStackedWidget* m_stack;
    QString m_wantedName;
    QString m_wantedVersion;
    bool m_wantsStage = false; ///< asked for where there is no room by itself
};

} // namespace drydock::views
