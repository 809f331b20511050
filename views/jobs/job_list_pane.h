// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_list_model.h"
#include "views/widgets/pane.h"

class QListView;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class SearchField;

/// The jobs at the side, with a line to filter them.
class JobListPane : public Pane
{
    Q_OBJECT

public:
    JobListPane(const ThemeSource& theme, models::JobListModel& model, QWidget* parent = nullptr);

    /// Marks the job; nothing for one that the filter hides.
    void setCurrent(const QString& id);

Q_SIGNALS:
    void jobChosen(const QString& id);

private:
    void showRowsOrWhyNone();
    void restyle();

    models::JobListModel& m_model;
    SearchField* m_filter;
    QListView* m_list;
    EmptyState* m_noMatch;
    QStackedWidget* m_stack;
};

} // namespace drydock::views
