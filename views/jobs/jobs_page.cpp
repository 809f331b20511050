// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobs_page.h"

#include "views/jobs/job_detail_view.h"
#include "views/jobs/job_list_pane.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/pane.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QStackedWidget>

namespace drydock::views {
namespace {

constexpr int twoColumns = 1080;

/// A state of the page on its surface.
QWidget* onSurface(const ThemeSource& theme, QWidget* content)
{
    auto* pane = new Pane(theme);
    auto* layout = new QVBoxLayout(pane);
    layout->addWidget(content);
    return pane;
}

} // namespace

JobsPage::JobsPage(const ThemeSource& theme, const Models& models, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_models(models), m_navigator(navigator), m_list(new JobListPane(theme, models.list)),
      m_detail(new JobDetailView(theme, models.link, models.detail, models.actions, navigator)),
      m_newUpdate(makeButton(theme, tr("New update…"), ButtonKind::Plain, Icon::Plus)),
      m_right(new QStackedWidget), m_stack(new QStackedLayout(this))
{
    m_nothing = new EmptyState(theme, {}, m_newUpdate);
    m_right->addWidget(m_detail);
    m_right->addWidget(onSurface(theme, new EmptyState(theme, tr("Choose a job at the left."))));
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_right, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(onSurface(theme, m_nothing));

    connect(m_newUpdate, &QPushButton::clicked, this, [this] { m_navigator.newUpdate({}); });
    connect(m_list, &JobListPane::jobChosen, this, &JobsPage::showJob);
    connect(&models.actions, &models::JobActions::jobCreated, this, &JobsPage::showJob);
    connect(&models.actions, &models::JobActions::finished, this, &JobsPage::tell);
    connect(&models.store, &models::JobStore::jobChanged, this, &JobsPage::refresh);
    connect(&models.store, &models::JobStore::jobRemoved, this, &JobsPage::refresh);
    connect(&models.store, &models::JobStore::cleared, this, &JobsPage::refresh);
    connect(&models.detail, &models::JobDetail::changed, this, &JobsPage::refresh);
    connect(&models.link, &models::FleetLink::statusChanged, this, &JobsPage::refresh);
    connect(&models.link, &models::FleetLink::numbersChanged, this, &JobsPage::refresh);
    refresh();
}

void JobsPage::showJob(const QString& id)
{
    m_models.detail.setJob(id.toStdString());
}

void JobsPage::refresh()
{
    const auto& jobs = m_models.store.jobs();
    const bool isServed = m_models.link.status().isServed();
    m_newUpdate->setVisible(m_models.link.isCurrent());
    m_newUpdate->setEnabled(isServed);
    m_nothing->setSentence(m_models.link.isCurrent()
                               ? tr("No jobs yet. An update that is brought to devices is a job.")
                               : tr("Jobs appear once the fleet is connected."));
    m_stack->setCurrentIndex(jobs.empty() ? 1 : 0);
    const models::JobPtr& shown = m_models.detail.job();
    m_right->setCurrentIndex(shown ? 0 : 1);
    m_list->setCurrent(shown ? QString::fromStdString(shown->id.str()) : QString());
}

void JobsPage::tell(const models::Outcome& outcome)
{
    m_navigator.tell(outcomeNotice(outcome));
}

void JobsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_detail->setWide(width() >= scaledLength(twoColumns));
}

} // namespace drydock::views
