// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_figures.h"

#include "models/text/format.h"
#include "views/jobs/figure.h"
#include "views/widgets/flow_layout.h"

#include <cmath>

namespace drydock::views {

namespace format = models::format;

JobFigures::JobFigures(const ThemeSource& theme, const models::JobDetail& detail, QWidget* parent)
    : QWidget(parent), m_detail(detail), m_finished(new Figure(theme, {})),
      m_arrived(new Figure(theme, StateGlyph::Succeeded)), m_failed(new Figure(theme, StateGlyph::Failed)),
      m_rate(new Figure(theme, {})), m_time(new Figure(theme, {}))
{
    auto* layout = new FlowLayout(20, 12, this);
    for (Figure* figure : {m_finished, m_arrived, m_failed, m_rate, m_time})
        layout->addWidget(figure);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void JobFigures::refresh()
{
    const models::JobPtr& job = m_detail.job();
    if (!job)
        return;
    const auto finished = job->finished();
    m_finished->setFigure(tr("%1 of %2").arg(format::count(finished), format::count(job->total)),
                          tr("finished, %1").arg(format::percent(finished, job->total)));
    const QString version = QString::fromStdString(job->document.packageVersion.str());
    m_arrived->setFigure(
        format::count(job->arrived()),
        finished > 0 ? tr("on %1 now, %2 of finished").arg(version, format::percent(job->arrived(), finished))
                     : tr("on %1 now").arg(version));
    m_failed->setFigure(format::count(job->notSuccessful()),
                        finished > 0
                            ? tr("did not succeed, %1").arg(format::percent(job->notSuccessful(), finished))
                            : tr("did not succeed"));
    showPace(*job);
    m_time->setLine(false);
    m_rate->setLine(!m_time->isHidden());
    m_failed->setLine(!m_rate->isHidden() || !m_time->isHidden());
    updateGeometry();
}

void JobFigures::showPace(const client::JobSummary& job)
{
    const bool isRunning = job.isOpen() && job.started != TimePoint{};
    m_rate->setVisible(isRunning);
    if (isRunning)
        m_rate->setFigure(tr("%1 a minute").arg(format::count(std::llround(m_detail.servedPerMinute()))),
                          tr("over the last 10 min"));
    const auto left = m_detail.timeLeft();
    const bool hasEnded = !job.isOpen() && job.started != TimePoint{} && job.ended > job.started;
    m_time->setVisible(left.has_value() || hasEnded);
    const TimePoint now = systemNow();
    if (left)
        m_time->setFigure(format::duration(*left),
                          tr("left, until about %1").arg(format::dayAndTime(now + *left, now)));
    else if (hasEnded)
        m_time->setFigure(format::duration(job.ended - job.started), tr("from start to end"));
}

} // namespace drydock::views
