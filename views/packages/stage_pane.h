// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

namespace drydock::views {

class DropArea;
class PackageDetails;
class StageForm;

/// Where packages are staged: the file, its form, what is on its way; and below the chosen version.
class StagePane : public Pane
{
    Q_OBJECT

public:
    StagePane(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
              QWidget* parent = nullptr);

    void setPackage(const std::optional<client::PackageInfo>& package);
    void choose();
    void takeFile(const QString& path);

private:
    void takeSample();
    void stage();
    void refresh();

    models::Workspace& m_workspace;
    Navigator& m_navigator;
    DropArea* m_drop;
    StageForm* m_form;
    PackageDetails* m_details;
};

} // namespace drydock::views
