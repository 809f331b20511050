// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settings_page.h"

#include "views/connections/local_fleet_panel.h"
#include "views/settings/about_section.h"
#include "views/settings/appearance_section.h"
#include "views/settings/connections_section.h"
#include "views/theme/theme_source.h"
#include "views/widgets/current_follows_selection.h"
#include "views/widgets/scrolled.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int sectionsWidth = 164;
constexpr int panelWidth = 480;
constexpr int rowHeight = 30;
const QString stateName = QStringLiteral("settings");

QWidget* makeFleetSection(const ThemeSource& theme, models::LocalFleetModel& fleet)
{
    auto* section = new Pane(theme);
    auto* panel = new LocalFleetPanel(theme, fleet);
    panel->setMaximumWidth(scaledLength(panelWidth));
    auto* row = new QHBoxLayout(section);
    row->setContentsMargins(24, 20, 24, 24);
    row->addWidget(panel, 100);
    row->addStretch(1);
    return section;
}

} // namespace

SettingsPage::SettingsPage(const ThemeSource& theme, models::Preferences& preferences,
                           models::ConnectionSetup& setup, models::LocalFleetModel& fleet,
                           Navigator& navigator, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_preferences(preferences), m_sections(new QListWidget),
      m_stack(new QStackedWidget)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSections(theme));
    layout->addWidget(m_stack, 1);
    add(theme, Icon::Plug, tr("Connections"), new ConnectionsSection(theme, setup, navigator));
    add(theme, Icon::Bolt, tr("Local fleet"), makeScrolled(makeFleetSection(theme, fleet)));
    add(theme, Icon::Settings, tr("Appearance"), makeScrolled(new AppearanceSection(theme, preferences)));
    add(theme, Icon::Info, tr("About"), makeScrolled(new AboutSection(theme)));

    const int last = preferences.viewState(stateName).toInt();
    m_sections->setCurrentRow(last < m_sections->count() ? last : 0);
    m_stack->setCurrentIndex(m_sections->currentRow());
    currentFollowsSelection(*m_sections);
    connect(m_sections, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        m_preferences.setViewState(stateName, QByteArray::number(row));
    });
}

QWidget* SettingsPage::makeSections(const ThemeSource& theme)
{
    m_sections->setAccessibleName(tr("Settings"));
    m_sections->setFrameShape(QFrame::NoFrame);
    QPalette sunken;
    sunken.setBrush(QPalette::Base, Qt::NoBrush);
    m_sections->setPalette(sunken);
    m_sections->viewport()->setAutoFillBackground(false);
    auto* pane = new Pane(theme, &Theme::sunken, Qt::RightEdge);
    pane->setFixedWidth(scaledLength(sectionsWidth));
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(8, 12, 9, 8);
    layout->addWidget(m_sections);
    return pane;
}

void SettingsPage::add(const ThemeSource& theme, Icon icon, const QString& name, QWidget* section)
{
    auto* item = new QListWidgetItem(theme.icon(icon), name, m_sections);
    item->setSizeHint(QSize(0, scaledLength(rowHeight)));
    m_stack->addWidget(section);
}

void SettingsPage::showSection(Section section)
{
    m_sections->setCurrentRow(static_cast<int>(section));
}

} // namespace drydock::views
