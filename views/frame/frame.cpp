// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/frame.h"

#include "views/frame/freeze_banner.h"
#include "views/frame/rail.h"
#include "views/frame/status_line.h"
#include "views/frame/toast_area.h"
#include "views/frame/top_bar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace drydock::views {

Frame::Frame(const ThemeSource& theme, const models::FleetLink& link, models::BackgroundTasks& tasks,
             PageFactory makePage, QWidget* parent)
    : QWidget(parent), m_makePage(std::move(makePage)), m_rail(new Rail(theme)),
      m_topBar(new TopBar(theme, link)), m_stack(new QStackedWidget)
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    columns->addLayout(rows, 1);
    auto* banner = new FreezeBanner(theme, link);
    auto* status = new StatusLine(theme, link, tasks);
    rows->addWidget(m_topBar);
    rows->addWidget(banner);
    rows->addWidget(m_stack, 1);
    rows->addWidget(status);
    setFocusProxy(m_rail);
    m_toasts = new ToastArea(theme, status->minimumHeight(), this);
    connect(m_rail, &Rail::pageChosen, this, &Frame::showPage);
    connect(m_topBar, &TopBar::newUpdateRequested, this, &Frame::newUpdateRequested);
    connect(m_topBar, &TopBar::settingsRequested, this, [this] { showPage(PageId::Settings); });
    connect(m_topBar, &TopBar::freezeRequested, this, &Frame::freezeRequested);
    connect(banner, &FreezeBanner::thawRequested, this, [this] { Q_EMIT freezeRequested(false); });
}

QWidget* Frame::pageWidget(PageId page)
{
    QWidget*& widget = m_pages[std::size_t(page)];
    if (widget == nullptr) {
        widget = m_makePage(page);
        m_stack->addWidget(widget);
    }
    return widget;
}

void Frame::showPage(PageId page)
{
    m_page = page;
    m_stack->setCurrentWidget(pageWidget(page));
    m_rail->setPage(page);
    m_topBar->setTitle(pageTitle(page));
    Q_EMIT pageShown(page);
}

QLineEdit& Frame::searchField() const
{
    return m_topBar->searchField();
}

void Frame::setRunningJobs(int count)
{
    m_rail->setRunningJobs(count);
}

void Frame::tell(const Notice& notice)
{
    m_toasts->show(notice);
}

} // namespace drydock::views
