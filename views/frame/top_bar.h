// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QLineEdit;
class QPushButton;
class QToolButton;

namespace drydock::views {

class SearchField;
class TextLabel;

/// Title, search, connections, New update, and who is at work.
class TopBar : public Pane
{
    Q_OBJECT

public:
    TopBar(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// What is typed to find something; results are somebody else's.
    [[nodiscard]] QLineEdit& searchField() const;

Q_SIGNALS:
    void newUpdateRequested();
    void settingsRequested();
    void freezeRequested(bool freeze);

private:
    void fillMenu();
    void refresh();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    TextLabel* m_title;
    SearchField* m_search;
    QPushButton* m_newUpdate;
    QToolButton* m_operator;
};

} // namespace drydock::views
