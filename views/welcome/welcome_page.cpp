// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/welcome/welcome_page.h"

#include "views/connections/local_fleet_panel.h"
#include "views/theme/theme_source.h"
#include "views/welcome/connect_panel.h"
#include "views/welcome/dock_drawing.h"
#include "views/widgets/hairline.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int largestDrawing = 280;
constexpr int smallestDrawing = 140;
constexpr int panelsWidth = 948; ///< with a margin of 24 at each side

} // namespace

WelcomePage::WelcomePage(const ThemeSource& theme, models::LocalFleetModel& fleet,
                         models::ConnectionSetup& setup, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_drawing(new DockDrawing(theme))
{
    auto* content = new Pane(theme);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(0);
    layout->addWidget(m_drawing);
    addTitle(*layout, theme);
    auto* panel = new ConnectPanel(theme, setup);
    addPanels(*layout, theme, fleet, *panel);
    layout->addStretch();
    layout->addSpacing(24);
    auto* foot = new TextLabel(theme,
                               tr("Drydock %1 works without a connection, too: known devices stay readable.")
                                   .arg(QCoreApplication::applicationVersion()),
                               TextRole::Faint, TextSize::Second);
    foot->wrap();
    foot->setAlignment(Qt::AlignCenter);
    layout->addWidget(foot);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QScrollArea* scroll = makeScrolled(content);
    outer->addWidget(scroll);
    setFocusProxy(scroll);
    // Queued: the steps of the test have to find their place first.
    const auto showTest = [scroll, panel] { scroll->ensureWidgetVisible(panel); };
    connect(&setup.test(), &models::ConnectionTest::begun, panel, showTest, Qt::QueuedConnection);
    connect(&setup.test(), &models::ConnectionTest::ended, panel, showTest, Qt::QueuedConnection);

    connect(&fleet, &models::LocalFleetModel::ready, this, &WelcomePage::done);
    connect(&setup, &models::ConnectionSetup::connecting, this, &WelcomePage::done);
}

void WelcomePage::addTitle(QVBoxLayout& layout, const ThemeSource& theme)
{
    auto* title = new TextLabel(theme, tr("Where are your devices?"), TextRole::Text, TextSize::Welcome,
                                QFont::DemiBold);
    auto* text = new TextLabel(
        theme,
        tr("Drydock needs a broker to talk to. You can change this later under Settings, Connections."),
        TextRole::Muted);
    layout.addSpacing(40);
    for (TextLabel* label : {title, text}) {
        label->wrap();
        label->setAlignment(Qt::AlignCenter);
        layout.addWidget(label);
        layout.addSpacing(6);
    }
    layout.addSpacing(26);
}

void WelcomePage::addPanels(QVBoxLayout& layout, const ThemeSource& theme, models::LocalFleetModel& fleet,
                            ConnectPanel& panel)
{
    auto* panels = new QWidget;
    panels->setMaximumWidth(scaledLength(panelsWidth));
    auto* columns = new QHBoxLayout(panels);
    columns->setContentsMargins(24, 0, 24, 0);
    columns->setSpacing(40);
    auto* local = new LocalFleetPanel(theme, fleet);
    columns->addWidget(local, 1);
    columns->addWidget(new Hairline(theme, Qt::Vertical));
    columns->addWidget(&panel, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(panels, 100);
    row->addStretch(1);
    layout.addLayout(row);
    local->setFocus(); // Enter is the shortest way to see something
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    Pane::resizeEvent(event);
    // Where there is little room, it goes to what can be used.
    m_drawing->setFixedHeight(std::clamp(event->size().height() * 31 / 100, smallestDrawing, largestDrawing));
}

} // namespace drydock::views
