// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/local_fleet_panel.h"

#include "views/connections/fleet_steps.h"
#include "views/connections/panel_heading.h"
#include "views/connections/trouble_callout.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace drydock::views {

using models::LocalFleetModel;
using State = LocalFleetModel::State;

LocalFleetPanel::LocalFleetPanel(const ThemeSource& theme, LocalFleetModel& fleet, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_fleet(fleet), m_size(new QComboBox),
      m_troubled(new QCheckBox(tr("Some slow, some failing"))),
      m_start(makeButton(theme, tr("Start the local fleet"), ButtonKind::Primary)),
      m_open(makeButton(theme, tr("Open it"), ButtonKind::Primary)), m_stop(makeButton(theme, {})),
      m_remark(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_trouble(new TroubleCallout(theme))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(
        new PanelHeading(theme, Icon::Bolt, tr("Try a local fleet"),
                         tr("Starts a broker, the service, a package store and simulated devices on this "
                            "computer. Nothing is installed, and nothing leaves this machine.")));
    layout->addSpacing(14);
    addChoices(*layout);
    layout->addSpacing(14);
    addButtons(*layout);
    layout->addSpacing(20);
    layout->addWidget(new FleetSteps(theme, fleet));
    layout->addSpacing(12);
    layout->addWidget(m_trouble);
    layout->addStretch();
    setFocusProxy(m_start);
    connect(&fleet, &LocalFleetModel::stateChanged, this, &LocalFleetPanel::refresh);
    refresh();
}

void LocalFleetPanel::addChoices(QVBoxLayout& layout)
{
    for (const int size : LocalFleetModel::sizes())
        m_size->addItem(tr("%Ln devices", nullptr, size), size);
    m_size->setCurrentIndex(m_size->findData(m_fleet.size()));
    m_size->setAccessibleName(tr("How many devices"));
    m_troubled->setChecked(m_fleet.isTroubled());
    m_troubled->setToolTip(tr("So that updates meet what real fleets bring along."));
    connect(m_size, &QComboBox::activated, this,
            [this](int index) { m_fleet.setSize(m_size->itemData(index).toInt()); });
    connect(m_troubled, &QCheckBox::toggled, this, [this](bool on) { m_fleet.setTroubled(on); });
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_size);
    row->addWidget(m_troubled);
    row->addStretch();
    layout.addLayout(row);
}

void LocalFleetPanel::addButtons(QVBoxLayout& layout)
{
    connect(m_start, &QPushButton::clicked, &m_fleet, &LocalFleetModel::start);
    connect(m_open, &QPushButton::clicked, &m_fleet, &LocalFleetModel::open);
    connect(m_stop, &QPushButton::clicked, &m_fleet, [this] { m_fleet.stop(); });
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    for (QPushButton* button : {m_start, m_open, m_stop}) {
        button->setMinimumHeight(scaledLength(32));
        row->addWidget(button);
    }
    row->addWidget(m_remark);
    row->addStretch();
    layout.addLayout(row);
}

void LocalFleetPanel::refresh()
{
    const State state = m_fleet.state();
    const bool isAtRest = state == State::Idle || state == State::Failed;
    m_start->setVisible(isAtRest || state == State::Stopping);
    m_start->setEnabled(isAtRest);
    m_open->setVisible(state == State::Running && !m_fleet.isOpen());
    m_stop->setVisible(state == State::Starting || state == State::Running);
    m_stop->setText(state == State::Starting ? tr("Cancel the start") : tr("End the local fleet"));
    m_size->setEnabled(isAtRest);
    m_troubled->setEnabled(isAtRest);
    switch (state) {
    case State::Idle:
        m_remark->setText(tr("a few seconds"));
        break;
    case State::Starting:
        m_remark->setText(tr("starting…"));
        break;
    case State::Running:
        m_remark->setText(tr("running"));
        break;
    case State::Stopping:
        m_remark->setText(tr("ending what was started…"));
        break;
    case State::Failed:
        m_remark->setText({});
        break;
    }
    m_trouble->show(m_fleet.trouble());
}

} // namespace drydock::views
