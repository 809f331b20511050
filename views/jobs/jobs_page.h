// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_actions.h"
#include "models/jobs/job_detail.h"
#include "models/jobs/job_list_model.h"
#include "views/frame/navigator.h"
#include "views/holds/holds_view.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace drydock::views {

class EmptyState;
class JobDetailView;
class JobListPane;
class ThemeSource;

/// The jobs of the fleet at the side, and all about the chosen one, or about what is held back. Which job is
/// chosen lives in JobDetail, the filter in JobListModel.
class JobsPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page shows and works with; all of it outlives the page.
    struct Models
    {
        models::FleetLink& link;
        models::JobStore& store;
        models::JobListModel& list;
        models::JobDetail& detail;
        models::JobActions& actions;
        HoldsView::Models holds;
    };

    JobsPage(const ThemeSource& theme, const Models& models, Navigator& navigator, QWidget* parent = nullptr);

    /// Shows this job as soon as it is known.
    void showJob(const QString& id);
    void showHolds();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void tell(const models::Outcome& outcome);

    Models m_models;
    Navigator& m_navigator;
    JobListPane* m_list;
    JobDetailView* m_detail;
    bool m_showsHolds = false;
    EmptyState* m_nothing;
    QPushButton* m_newUpdate;
    QStackedWidget* m_right;
};

} // namespace drydock::views
