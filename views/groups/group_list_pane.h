// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_list_model.h"
#include "views/widgets/pane.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class SearchField;

/// The groups at the side, with a line to filter them and a button for another.
class GroupListPane : public Pane
{
    Q_OBJECT

public:
    GroupListPane(const ThemeSource& theme, models::GroupListModel& model, QWidget* parent = nullptr);

    /// Marks the group, now and after the rows changed; nothing for one that the filter hides.
    void setCurrent(const QString& id);
    /// Where the marked group was, or the first; empty where none is shown.
    [[nodiscard]] QString nextBest() const;
    /// Why no group can be made; empty where one can.
    void setBlocked(const QString& reason);

Q_SIGNALS:
    void groupChosen(const QString& id);
    void newGroupRequested();

private:
    void connectModel();
    void markCurrent();
    void showRowsOrWhyNone();
    void restyle();

    models::GroupListModel& m_model;
    SearchField* m_filter;
    QPushButton* m_new;
    QListView* m_list;
    EmptyState* m_noMatch;
    QStackedWidget* m_stack;
    QString m_current;
    int m_place = 0;          ///< row of the group that was marked last
    bool m_isMarking = false; ///< what becomes current is nobody's choice
};

} // namespace drydock::views
