// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/plan_control.h"

#include "views/update/plan_editor.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {
namespace {

constexpr int controlLabelWidth = 212;

} // namespace

PlanControl::PlanControl(const ThemeSource& theme, models::PlanDraft& draft, const models::PlanSpot& spot,
                         Label label, const models::KnownValues& knownValues, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_spot(spot),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second))
{
    const models::FieldSpec spec = models::specOf(draft.plan(), spot);
    const models::PlanSection section = models::sectionOf(spot.field);
    m_editor = makePlanEditor(theme, spec, knownValues);
    m_editor->setName(
        models::hasRows(section)
            ? tr("%1: %2", "wave, rule or window; field").arg(draft.rowTitle(section, spot.row), spec.label)
            : spec.label);
    m_problem->wrap();
    addLabel(theme, spec, label);
    connect(m_editor, &PlanEditor::edited, this,
            [this](const QVariant& value) { m_draft.setValue(m_spot, value); });
    connect(&draft, &models::PlanDraft::changed, this, &PlanControl::refresh);
    refresh();
}

void PlanControl::addLabel(const ThemeSource& theme, const models::FieldSpec& spec, Label label)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    const bool isAbove = label == Label::Above;
    // A switch says itself what it is.
    const bool isSwitch = spec.kind == models::FieldSpec::Kind::Switch;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_editor);
    if (!spec.remark.isEmpty())
        row->addWidget(new TextLabel(theme, spec.remark, TextRole::Muted));
    row->addStretch(1);
    if (isSwitch) {
        grid->addLayout(row, 0, 0, 1, 2);
        grid->addWidget(m_problem, 1, 0, 1, 2);
        return;
    }
    auto* name = new TextLabel(theme, spec.label, isAbove ? TextRole::Muted : TextRole::Text,
                               isAbove ? TextSize::Second : TextSize::Body);
    name->setBuddy(m_editor);
    if (!isAbove) {
        name->wrap();
        name->setFixedWidth(scaledLength(controlLabelWidth));
    }
    grid->addWidget(name, 0, 0);
    grid->addLayout(row, isAbove ? 1 : 0, isAbove ? 0 : 1);
    grid->addWidget(m_problem, isAbove ? 2 : 1, isAbove ? 0 : 1);
    grid->setColumnStretch(isAbove ? 0 : 1, 1);
}

void PlanControl::refresh()
{
    const bool isShown = m_draft.isShown(m_spot);
    setVisible(isShown);
    if (!isShown)
        return;
    m_editor->showValue(m_draft.value(m_spot));
    const QString problem = m_draft.problem(m_spot);
    m_editor->setProblem(problem);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace drydock::views
