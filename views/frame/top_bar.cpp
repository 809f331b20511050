// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/top_bar.h"

#include "views/frame/connection_pill.h"
#include "views/frame/connection_words.h"
#include "views/widgets/buttons.h"
#include "views/widgets/search_field.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace drydock::views {
namespace {

constexpr int barHeight = 48;
constexpr int searchWidth = 360;
const QString operatorPrefix = QStringLiteral("op.");

} // namespace

TopBar::TopBar(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent)
    : Pane(theme, &Theme::chrome, Qt::BottomEdge, parent), m_theme(theme), m_link(link),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Page, QFont::DemiBold)),
      m_search(new SearchField(theme, tr("Find a device, package, job or command"), Icon::Search,
                               QKeySequence(Qt::CTRL | Qt::Key_K))),
      m_newUpdate(makeButton(theme, tr("New update…"), ButtonKind::Primary, Icon::Plus)),
      m_operator(makeToolButton(theme, Icon::User, {}))
{
    setFixedHeight(scaledLength(barHeight));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 12, 1);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addStretch(1);
    m_search->setMaximumWidth(scaledLength(searchWidth));
    layout->addWidget(m_search, 3);
    auto* pill = new ConnectionPill(theme, link);
    layout->addWidget(pill);
    m_newUpdate->setToolTip(tr("Bring a package version to devices (Ctrl+U)"));
    layout->addWidget(m_newUpdate);
    m_operator->setPopupMode(QToolButton::InstantPopup);
    m_operator->setMenu(new QMenu(m_operator));
    layout->addWidget(m_operator);
    connect(pill, &ConnectionPill::settingsRequested, this, &TopBar::settingsRequested);
    connect(m_newUpdate, &QPushButton::clicked, this, &TopBar::newUpdateRequested);
    connect(m_operator->menu(), &QMenu::aboutToShow, this, &TopBar::fillMenu);
    connect(&link, &models::FleetLink::statusChanged, this, &TopBar::refresh);
    connect(&link, &models::FleetLink::opened, this, &TopBar::refresh);
    refresh();
}

void TopBar::setTitle(const QString& title)
{
    m_title->setText(title);
}

QLineEdit& TopBar::searchField() const
{
    return *m_search;
}

void TopBar::fillMenu()
{
    QMenu& menu = *m_operator->menu();
    menu.clear();
    const bool frozen = m_link.status().isFrozen();
    auto* freeze = menu.addAction(m_theme.icon(frozen ? Icon::Play : Icon::Pause),
                                  frozen ? tr("Thaw: let jobs go on…") : tr("Freeze: stop every job…"));
    freeze->setEnabled(m_link.status().isServed());
    freeze->setToolTip(whyNotServed(m_link.status()));
    menu.setToolTipsVisible(true);
    connect(freeze, &QAction::triggered, this, [this, frozen] { Q_EMIT freezeRequested(!frozen); });
    menu.addSeparator();
    connect(menu.addAction(m_theme.icon(Icon::Settings), tr("Settings")), &QAction::triggered, this,
            &TopBar::settingsRequested);
}

void TopBar::refresh()
{
    QString name = m_link.operatorName();
    if (name.startsWith(operatorPrefix))
        name.remove(0, operatorPrefix.size());
    m_operator->setText(name.isEmpty() ? tr("Nobody") : name);
    m_operator->setAccessibleName(tr("Operator %1").arg(name));
    const bool served = m_link.status().isServed();
    m_newUpdate->setEnabled(served);
    m_newUpdate->setToolTip(served ? tr("Bring a package version to devices (Ctrl+U)")
                                   : whyNotServed(m_link.status()));
}

} // namespace drydock::views
