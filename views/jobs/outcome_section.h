// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"
#include "views/frame/navigator.h"

#include <QWidget>

namespace drydock::views {

class OutcomeDonut;
class RateBars;
class SectionTitle;
class ThemeSource;

/// What became of the devices so far, and how many a minute.
class OutcomeSection : public QWidget
{
    Q_OBJECT

public:
    OutcomeSection(const ThemeSource& theme, models::JobDetail& detail, Navigator& navigator,
                   QWidget* parent = nullptr);

    void refresh();

private:
    void refreshRates();

    models::JobDetail& m_detail;
    SectionTitle* m_outcomeTitle;
    OutcomeDonut* m_donut;
    SectionTitle* m_rateTitle;
    RateBars* m_rates;
};

} // namespace drydock::views
