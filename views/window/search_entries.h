// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"

#include <QObject>

namespace drydock::views {

/// Tells the search what can be found beside devices, and leads to what was chosen.
class SearchEntries : public QObject
{
    Q_OBJECT

public:
    SearchEntries(models::Workspace& workspace, Navigator& navigator, QObject* parent);

    void follow(const models::SearchHit& hit);

Q_SIGNALS:
    void freezeRequested(bool freeze);
    void holdsRequested();

private:
    void tellPages();
    void tellPackages();
    void tellJobs();
    void tellGroups();
    void runCommand(const QString& key);

    models::Workspace& m_workspace;
    Navigator& m_navigator;
};

} // namespace drydock::views
