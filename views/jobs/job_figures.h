// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"

#include <QWidget>

namespace drydock::views {

class Figure;
class ThemeSource;

/// The numbers that tell how a job does, each with its denominator.
class JobFigures : public QWidget
{
    Q_OBJECT

public:
    JobFigures(const ThemeSource& theme, const models::JobDetail& detail, QWidget* parent = nullptr);

    void refresh();

private:
    void showPace(const client::JobSummary& job);

    const models::JobDetail& m_detail;
    Figure* m_finished;
    Figure* m_arrived;
    Figure* m_failed;
    Figure* m_rate;
    Figure* m_time;
};

} // namespace drydock::views
