// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

namespace drydock::views {

class ConnectionListView;

/// The connections that are known at the left; the one that is looked at, and its test, beside them.
class ConnectionsSection : public Pane
{
    Q_OBJECT

public:
    ConnectionsSection(const ThemeSource& theme, models::ConnectionSetup& setup, Navigator& navigator,
                       QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeList();
    void listen();
    void choose(const QModelIndex& row);
    void tellBroken(const QModelIndex& row);
    void showNew();
    void chooseProfile();
    /// False, and says so, while something is typed and not saved.
    bool mayLeaveDraft();
    void selectDraft();

    const ThemeSource& m_theme;
    models::ConnectionSetup& m_setup;
    Navigator& m_navigator;
    ConnectionListView* m_list;
};

} // namespace drydock::views
