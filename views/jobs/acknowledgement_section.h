// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"
#include "views/charts/chart_widget.h"
#include "views/frame/navigator.h"

#include <QWidget>

namespace drydock::views {

class AcknowledgementView;
class ThemeSource;

/// Acknowledgements over time with their legend, and the ways to take them along.
class AcknowledgementSection : public QWidget
{
    Q_OBJECT

public:
    AcknowledgementSection(const ThemeSource& theme, models::JobDetail& detail, Navigator& navigator,
                           QWidget* parent = nullptr);

    void refresh();

private:
    void save(ChartFile kind);

    models::JobDetail& m_detail;
    Navigator& m_navigator;
    AcknowledgementView* m_chart;
};

} // namespace drydock::views
