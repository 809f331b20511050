// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_detail_view.h"

#include "views/jobs/acknowledgement_section.h"
#include "views/jobs/decisions_section.h"
#include "views/jobs/job_buttons.h"
#include "views/jobs/job_figures.h"
#include "views/jobs/job_header.h"
#include "views/jobs/outcome_section.h"
#include "views/jobs/policy_section.h"
#include "views/jobs/reasons_section.h"
#include "views/jobs/wave_section.h"
#include "views/theme/theme_source.h"
#include "views/widgets/hairline.h"
#include "views/widgets/pane.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int columnGap = 28;
constexpr int outcomeWidth = 348;

} // namespace

JobDetailView::JobDetailView(const ThemeSource& theme, const models::FleetLink& link,
                             models::JobDetail& detail, models::JobActions& actions, Navigator& navigator,
                             QWidget* parent)
    : QScrollArea(parent), m_detail(detail),
      m_header(
          new JobHeader(theme, link, detail, new JobButtons(theme, link, actions, navigator), navigator)),
      m_figures(new JobFigures(theme, detail)),
      m_acknowledgements(new AcknowledgementSection(theme, detail, navigator)),
      m_outcome(new OutcomeSection(theme, detail, navigator)), m_policy(new PolicySection(theme)),
      m_right(new DecisionsSection(theme, detail.decisions())),
      m_charts(new QBoxLayout(QBoxLayout::LeftToRight)), m_lists(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Job"));
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(new ReasonsSection(theme, detail.reasons(), navigator));
    left->addWidget(m_policy);
    left->addStretch();
    m_charts->setSpacing(columnGap);
    m_charts->addWidget(m_acknowledgements, 1);
    m_charts->addWidget(m_outcome);
    m_lists->setSpacing(columnGap);
    m_lists->addLayout(left, 1);
    m_lists->addWidget(m_right, 1);

    auto* page = new Pane(theme);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 14, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_figures);
    layout->addWidget(new Hairline(theme));
    layout->addWidget(new WaveSection(theme, detail.waves()));
    layout->addLayout(m_charts, 1);
    layout->addWidget(new Hairline(theme));
    layout->addLayout(m_lists);
    setWidget(page);

    m_pace.setInterval(std::chrono::seconds(5));
    connect(&m_pace, &QTimer::timeout, this, &JobDetailView::refresh);
    connect(&detail, &models::JobDetail::changed, this, &JobDetailView::refresh);
    connect(&detail.decisions(), &QAbstractItemModel::rowsInserted, m_acknowledgements,
            &AcknowledgementSection::refresh);
    connect(&detail, &models::JobDetail::jobSelected, this, [this] { ensureVisible(0, 0); });
    refresh();
}

void JobDetailView::setWide(bool wide)
{
    const auto direction = wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_header->setWide(wide);
    m_charts->setDirection(direction);
    m_lists->setDirection(direction);
    m_outcome->setMaximumWidth(wide ? scaledLength(outcomeWidth) : QWIDGETSIZE_MAX);
    m_outcome->setMinimumWidth(wide ? scaledLength(outcomeWidth) : 0);
}

void JobDetailView::refresh()
{
    const models::JobPtr& job = m_detail.job();
    if (!job)
        return;
    m_header->refresh();
    m_figures->refresh();
    m_acknowledgements->refresh();
    m_outcome->refresh();
    m_policy->setSentences(m_detail.policy());
    if (!job->isOpen())
        m_pace.stop();
    else if (!m_pace.isActive())
        m_pace.start();
}

} // namespace drydock::views
