// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/activity_page.h"

#include "views/activity/audit_table.h"
#include "views/activity/line_detail.h"
#include "views/activity/line_filter.h"
#include "views/activity/trust_callout.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

enum State { Lines, NoMatch, Nothing };

} // namespace

ActivityPage::ActivityPage(const ThemeSource& theme, const Models& models, Navigator& navigator,
                           QWidget* parent)
    : QWidget(parent), m_models(models), m_bar(new ActivityBar(theme, models, navigator)),
      m_table(new AuditTable(theme, models.list)), m_detail(new LineDetail(theme, models.list, navigator)),
      m_nothing(new EmptyState(theme, {})), m_stack(new QStackedWidget)
{
    auto* showAll = makeLink(tr("Show all lines"));
    m_stack->insertWidget(Lines, m_table);
    m_stack->insertWidget(NoMatch,
                          new EmptyState(theme, tr("No line that was fetched matches the filter."), showAll));
    m_stack->insertWidget(Nothing, m_nothing);
    auto* surface = new Pane(theme);
    auto* row = new QHBoxLayout(surface);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(new TrustCallout(theme, models.chain, surface));
    left->addWidget(m_stack, 1);
    row->addLayout(left, 1);
    row->addWidget(m_detail);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(surface, 1);

    connect(showAll, &QPushButton::clicked, this, [this] { m_bar->filter().reset(); });
    connect(m_table, &AuditTable::lineChosen, m_detail, qOverload<const QModelIndex&>(&LineDetail::show));
    connect(m_detail, &LineDetail::closeRequested, m_table, [this] {
        m_table->setCurrentIndex({});
        m_table->setFocus();
    });
    const auto update = [this] { refresh(); };
    connect(&m_bar->filter(), &LineFilter::changed, this, update);
    connect(&models.feed, &models::AuditFeed::appended, this, update);
    connect(&models.feed, &models::AuditFeed::prepended, this, update);
    connect(&models.feed, &models::AuditFeed::cleared, this, update);
    connect(&models.link, &models::FleetLink::statusChanged, this, update);
    refresh();
}

void ActivityPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_models.feed.refresh();
    refresh();
}

void ActivityPage::refresh()
{
    m_nothing->setSentence(m_models.link.status().isServed()
                               ? tr("What operators and policies do with the fleet appears here.")
                               : tr("The history appears once the fleet is connected."));
    const bool hasRows = m_models.list.rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? Lines : m_models.feed.lines().empty() ? Nothing : NoMatch);
    // Under a filter what matches may be further back.
    if (isVisible())
        m_table->fill();
}

} // namespace drydock::views
