// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_actions.h"
#include "models/jobs/job_detail.h"
#include "views/frame/navigator.h"

#include <QScrollArea>
#include <QTimer>

class QBoxLayout;

namespace drydock::views {

class AcknowledgementSection;
class JobFigures;
class JobHeader;
class OutcomeSection;
class PolicySection;
class ThemeSource;

/// All about one job. Scrolls as a whole.
class JobDetailView : public QScrollArea
{
    Q_OBJECT

public:
    JobDetailView(const ThemeSource& theme, const models::FleetLink& link, models::JobDetail& detail,
                  models::JobActions& actions, Navigator& navigator, QWidget* parent = nullptr);

    /// Charts and lists in two columns, or below each other.
    void setWide(bool wide);

private:
    void refresh();

    models::JobDetail& m_detail;
    JobHeader* m_header;
    JobFigures* m_figures;
    AcknowledgementSection* m_acknowledgements;
    OutcomeSection* m_outcome;
    PolicySection* m_policy;
    QWidget* m_right;
    QBoxLayout* m_charts;
    QBoxLayout* m_lists;
    QTimer m_pace; ///< rates and forecasts change while nothing happens
};

} // namespace drydock::views
