// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/outcome_section.h"

#include "models/jobs/job_words.h"
#include "models/text/format.h"
#include "views/charts/outcome_donut.h"
#include "views/charts/rate_bars.h"
#include "views/jobs/chart_saving.h"
#include "views/jobs/job_states.h"
#include "views/theme/fonts.h"
#include "views/widgets/section_title.h"

#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {

namespace format = models::format;

OutcomeSection::OutcomeSection(const ThemeSource& theme, models::JobDetail& detail, Navigator& navigator,
                               QWidget* parent)
    : QWidget(parent), m_detail(detail), m_outcomeTitle(new SectionTitle(theme, tr("Outcome"))),
      m_donut(new OutcomeDonut(theme)), m_rateTitle(new SectionTitle(theme, tr("Finished a minute"))),
      m_rates(new RateBars(theme))
{
    // As high as the title beside it, which has buttons.
    m_outcomeTitle->setMinimumHeight(scaledLength(28));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_outcomeTitle);
    layout->addWidget(m_donut);
    layout->addSpacing(4);
    layout->addWidget(m_rateTitle);
    layout->addWidget(m_rates);
    layout->addStretch();
    connect(m_donut, &OutcomeDonut::chosen, this, [&navigator, &detail](int key) {
        if (detail.job())
            navigator.showDevices(QString::fromStdString(
                client::devicesOfJobQuery(detail.job()->id, static_cast<ExecutionState>(key))));
    });
    for (ChartWidget* chart : std::initializer_list<ChartWidget*>{m_donut, m_rates}) {
        connect(chart, &ChartWidget::saveRequested, this, [this, chart, &navigator](ChartFile kind) {
            askAndSave(*this, kind, m_detail.title(), navigator,
                       [chart, kind](const QString& path) { return chart->save(kind, path); });
        });
    }
}

void OutcomeSection::refresh()
{
    const models::JobPtr& job = m_detail.job();
    if (!job)
        return;
    Outcomes outcomes;
    outcomes.figure = format::percent(job->finished(), job->total);
    outcomes.figureWord = tr("finished");
    for (const ExecutionState state : statesForReading)
        outcomes.slices.push_back({static_cast<int>(state), glyphOf(state), models::words(state),
                                   static_cast<int>(job->count(state))});
    m_donut->setOutcomes(outcomes);
    m_outcomeTitle->setRemark(tr("of all %1").arg(format::count(job->total)));
    refreshRates();
}

void OutcomeSection::refreshRates()
{
    std::vector<MinuteRate> minutes;
    for (const client::MinuteCount& minute : m_detail.servedByMinute())
        minutes.push_back({minute.begin, static_cast<int>(minute.served)});
    m_rates->setMinutes(minutes);
    const auto most = std::ranges::max_element(minutes, {}, &MinuteRate::count);
    if (minutes.empty())
        m_rateTitle->setRemark(tr("nothing yet"));
    else if (m_detail.job()->isOpen())
        m_rateTitle->setRemark(
            tr("now %1, at most %2").arg(format::count(minutes.back().count), format::count(most->count)));
    else
        m_rateTitle->setRemark(tr("at most %1").arg(format::count(most->count)));
}

} // namespace drydock::views
