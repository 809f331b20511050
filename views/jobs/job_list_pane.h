// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/hold_store.h"
#include "models/jobs/job_list_model.h"
#include "views/widgets/pane.h"

class QListView;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class HoldsEntry;
class SearchField;

/// The jobs at the side, with a line to filter them, and below them what is held back.
class JobListPane : public Pane
{
    Q_OBJECT

public:
    JobListPane(const ThemeSource& theme, models::JobListModel& model, const models::HoldStore& holds,
                QWidget* parent = nullptr);

    /// Marks the job; nothing for one that the filter hides.
    void setCurrent(const QString& id);
    /// What is held back is shown in place of a job.
    void setHoldsShown(bool shown);

Q_SIGNALS:
    void jobChosen(const QString& id);
    void holdsChosen();

private:
    void showRowsOrWhyNone();
    void restyle();

    models::JobListModel& m_model;
    SearchField* m_filter;
    QListView* m_list;
    EmptyState* m_noMatch;
    HoldsEntry* m_holds;
    QString m_current;         ///< id of the job that is shown
    bool m_isRemoving = false; ///< the view takes a neighbour of a row that goes
    QStackedWidget* m_stack;
};

} // namespace drydock::views
