// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overview_page.h"

#include "views/overview/compliance_section.h"
#include "views/overview/online_section.h"
#include "views/overview/overview_lists.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/hairline.h"
#include "views/widgets/pane.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int twoColumns = 1080;

EmptyState* makeNoPackages(const ThemeSource& theme, Navigator& navigator)
{
    auto* stage = makeButton(theme, OverviewPage::tr("Stage a package…"));
    QObject::connect(stage, &QPushButton::clicked, stage,
                     [&navigator] { navigator.showPage(PageId::Packages); });
    return new EmptyState(
        theme, OverviewPage::tr("No packages yet. Versions are compared once there is one."), stage);
}

} // namespace

OverviewPage::OverviewPage(const ThemeSource& theme, const models::FleetLink& link,
                           models::OverviewModel& model, models::Preferences& preferences,
                           Navigator& navigator, QWidget* parent)
    : QScrollArea(parent), m_link(link), m_model(model), m_noDevices(new EmptyState(theme, {})),
      m_noPackages(makeNoPackages(theme, navigator)), m_compliance(new ComplianceSection(theme, model)),
      m_numbers(new QWidget), m_left(makeLeft(theme, preferences, navigator)),
      m_between(new Hairline(theme, Qt::Vertical)), m_right(makeRight(theme, navigator)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
    auto* page = new Pane(theme);
    page->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_left, 3);
    m_columns->addWidget(m_between);
    m_columns->addWidget(m_right, 2);
    setWidget(page);
    connect(&link, &models::FleetLink::statusChanged, this, &OverviewPage::refresh);
    connect(&link, &models::FleetLink::numbersChanged, this, &OverviewPage::refresh);
    connect(&link, &models::FleetLink::closed, this, &OverviewPage::refresh);
    connect(&model, &models::OverviewModel::packagesChanged, this, &OverviewPage::refresh);
    refresh();
}

QWidget* OverviewPage::makeLeft(const ThemeSource& theme, models::Preferences& preferences,
                                Navigator& navigator)
{
    auto* numbers = new QVBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(16);
    numbers->addWidget(m_compliance);
    numbers->addWidget(new Hairline(theme));
    numbers->addWidget(makeModelList(theme, m_model, navigator));
    numbers->addWidget(new Hairline(theme));
    numbers->addWidget(makeVersionList(theme, m_model, navigator));
    numbers->addWidget(new Hairline(theme));
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(24, 14, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_noDevices);
    layout->addWidget(m_noPackages);
    layout->addWidget(m_numbers);
    layout->addWidget(new OnlineSection(theme, m_model, preferences, navigator), 1);
    return left;
}

QWidget* OverviewPage::makeRight(const ThemeSource& theme, Navigator& navigator)
{
    auto* right = new QWidget;
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(24, 14, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(makeAttentionList(theme, m_model, navigator));
    layout->addWidget(makeOpenJobList(theme, m_model, navigator));
    layout->addWidget(new Hairline(theme));
    layout->addWidget(makeRecentList(theme, m_model, navigator));
    layout->addStretch();
    return right;
}

void OverviewPage::refresh()
{
    const bool hasDevices = m_link.mirror().deviceCount() > 0;
    const bool hasPackages = !m_model.packages().isEmpty();
    m_noDevices->setSentence(
        m_link.isCurrent() ? tr("No devices yet. A device appears here by itself once it connects to the "
                                "fleet's broker and reports.")
                           : tr("Devices appear once the fleet is connected."));
    m_noDevices->setVisible(!hasDevices);
    m_noPackages->setVisible(hasDevices && !hasPackages && m_link.isCurrent());
    m_numbers->setVisible(hasDevices && hasPackages);
    m_compliance->setMuted(!m_link.isCurrent() || !m_link.status().isServed());
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const bool wide = width() >= scaledLength(twoColumns);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_between->setVisible(wide);
}

} // namespace drydock::views
