// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/fleet_steps.h"

#include "views/theme/glyphs.h"
#include "views/theme/theme_source.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {
namespace {

using models::LocalFleetModel;
using StepState = LocalFleetModel::StepState;

constexpr int markSize = 16;
constexpr int rowHeight = 24;

StateGlyph glyphOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return StateGlyph::Queued;
    case StepState::Active:
        return StateGlyph::InProgress;
    case StepState::Done:
        return StateGlyph::Succeeded;
    case StepState::Failed:
        return StateGlyph::Failed;
    }
    return StateGlyph::None;
}

} // namespace

FleetSteps::FleetSteps(const ThemeSource& theme, const LocalFleetModel& fleet, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_fleet(fleet)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(1);
    layout->setColumnStretch(1, 1);
    for (const Icon icon : {Icon::Plug, Icon::Server, Icon::Devices}) {
        const int line = int(m_rows.size());
        m_rows.push_back({icon, new QLabel, new TextLabel(theme, {}, TextRole::Muted)});
        m_rows.back().text->wrap();
        layout->addWidget(m_rows.back().mark, line, 0);
        layout->addWidget(m_rows.back().text, line, 1);
        layout->setRowMinimumHeight(line, scaledLength(rowHeight));
    }
    auto* end =
        new TextLabel(theme, tr("All of it ends when you close Drydock."), TextRole::Faint, TextSize::Second);
    end->wrap();
    layout->addWidget(end, int(m_rows.size()), 1);
    connect(&fleet, &LocalFleetModel::dataChanged, this, &FleetSteps::refresh);
    connect(&theme, &ThemeSource::changed, this, &FleetSteps::refresh);
    refresh();
}

void FleetSteps::refresh()
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row& row = m_rows[std::size_t(i)];
        const QModelIndex step = m_fleet.index(i);
        const auto state = step.data(LocalFleetModel::StepStateRole).value<StepState>();
        const QString text = step.data().toString();
        row.text->setText(state == StepState::Active ? tr("%1…", "a part that is starting").arg(text) : text);
        row.text->setRole(state == StepState::Waiting  ? TextRole::Muted
                          : state == StepState::Failed ? TextRole::Fail
                                                       : TextRole::Text);
        showMark(row, state);
    }
}

void FleetSteps::showMark(const Row& row, StepState state)
{
    const qreal ratio = devicePixelRatioF();
    const int size = scaledLength(markSize);
    // Before a start they say what comes; from then on, how far it is.
    const bool isQuiet = m_fleet.state() == LocalFleetModel::State::Idle ||
                         m_fleet.state() == LocalFleetModel::State::Stopping;
    row.mark->setPixmap(isQuiet ? iconPixmap(row.icon, m_theme.theme().muted, size, ratio)
                                : glyphPixmap(glyphOf(state), m_theme.theme(), size, ratio));
}

} // namespace drydock::views
