// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobs_page.h"

#include "views/jobs/job_detail_view.h"
#include "views/jobs/job_list_pane.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/pane.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace drydock::views {
namespace {

constexpr int twoColumns = 1080;

/// What stands at the right.
enum Part { JobPart, NoChoicePart, NoJobsPart, HoldsPart };

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
    : QWidget(parent), m_models(models), m_navigator(navigator),
      m_list(new JobListPane(theme, models.list, models.holds.store)),
      m_detail(new JobDetailView(theme, models.link, models.detail, models.actions, navigator)),
      // A dialog was open on the page that was here before.
      m_showsHolds(models.holds.draft.isOpen()),
      m_newUpdate(makeButton(theme, tr("New update…"), ButtonKind::Plain, Icon::Plus)),
      m_right(new QStackedWidget)
{
    m_nothing = new EmptyState(theme, {}, m_newUpdate);
    // In the order of Part.
    m_right->addWidget(m_detail);
    m_right->addWidget(onSurface(theme, new EmptyState(theme, tr("Choose a job at the left."))));
    m_right->addWidget(onSurface(theme, m_nothing));
    m_right->addWidget(new HoldsView(theme, models.holds, navigator));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_right, 1);

    connect(m_newUpdate, &QPushButton::clicked, this, [this] { m_navigator.newUpdate({}); });
    connect(m_list, &JobListPane::jobChosen, this, &JobsPage::showJob);
    connect(m_list, &JobListPane::holdsChosen, this, &JobsPage::showHolds);
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
    m_showsHolds = false;
    m_models.detail.setJob(id.toStdString());
    refresh();
}

void JobsPage::showHolds()
{
    m_showsHolds = true;
    refresh();
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
    const models::JobPtr& shown = m_models.detail.job();
    m_right->setCurrentIndex(m_showsHolds   ? HoldsPart
                             : jobs.empty() ? NoJobsPart
                             : shown        ? JobPart
                                            : NoChoicePart);
    m_list->setHoldsShown(m_showsHolds);
    m_list->setCurrent(shown && !m_showsHolds ? QString::fromStdString(shown->id.str()) : QString());
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
