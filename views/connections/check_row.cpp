// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/check_row.h"

#include "models/connections/connection_test.h"
#include "views/theme/theme_source.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {
namespace {

using models::ConnectionTest;
using CheckState = ConnectionTest::CheckState;

constexpr int titleWidth = 128;

StateGlyph glyphOf(CheckState state)
{
    switch (state) {
    case CheckState::Pending:
        return StateGlyph::Queued;
    case CheckState::Running:
        return StateGlyph::InProgress;
    case CheckState::Passed:
        return StateGlyph::Succeeded;
    case CheckState::Failed:
        return StateGlyph::Failed;
    case CheckState::Skipped:
        return StateGlyph::None;
    }
    return StateGlyph::None;
}

} // namespace

CheckRow::CheckRow(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_glyph(new StatusGlyphLabel(theme, StateGlyph::Queued, {})),
      m_title(new TextLabel(theme, {})), m_found(new TextLabel(theme, {}, TextRole::Muted)),
      m_nextStep(new TextLabel(theme, {})),
      m_details(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    m_title->wrap();
    m_title->setFixedWidth(scaledLength(titleWidth)); // after wrap, which gives the width away
    for (TextLabel* text : {m_found, m_nextStep, m_details})
        text->wrap();
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 3, 0, 3);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_glyph, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1, Qt::AlignTop);
    layout->addWidget(m_found, 0, 2, Qt::AlignTop);
    layout->addWidget(m_nextStep, 1, 1, 1, 2);
    layout->addWidget(m_details, 2, 1, 1, 2);
    layout->setColumnStretch(2, 1);
}

void CheckRow::show(const QModelIndex& step)
{
    const auto state = step.data(ConnectionTest::StateRole).value<CheckState>();
    const bool isFailed = state == CheckState::Failed;
    m_glyph->setState(glyphOf(state), {});
    m_title->setText(step.data().toString());
    m_title->setRole(state == CheckState::Pending || state == CheckState::Skipped ? TextRole::Muted
                                                                                  : TextRole::Text);
    m_found->setText(step.data(ConnectionTest::FoundRole).toString());
    m_found->setRole(isFailed ? TextRole::Fail : TextRole::Muted);
    m_nextStep->setText(step.data(ConnectionTest::NextStepRole).toString());
    m_nextStep->setVisible(!m_nextStep->text().isEmpty());
    const QString details = step.data(ConnectionTest::DetailsRole).toString();
    // Where it is well, experts find them in the tool tip.
    m_details->setText(isFailed ? details : QString());
    m_details->setVisible(!m_details->text().isEmpty());
    setToolTip(isFailed ? QString() : details);
    setAccessibleName(step.data(Qt::AccessibleTextRole).toString());
}

} // namespace drydock::views
