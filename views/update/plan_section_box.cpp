// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/plan_section_box.h"

#include "models/update/plan_words.h"
#include "views/update/plan_control.h"
#include "views/update/plan_rows_view.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"

#include <QHBoxLayout>

namespace drydock::views {
namespace {

constexpr int sectionIndent = 31; ///< where the words of the title begin

} // namespace

PlanSectionBox::PlanSectionBox(const ThemeSource& theme, models::PlanDraft& draft,
                               models::PlanSection section, const models::KnownValues& knownValues,
                               QWidget* parent)
    : QWidget(parent), m_draft(draft), m_section(section),
      m_title(makeDisclosure(theme, models::words(section))),
      m_summary(new ElidedLabel(theme, {}, TextRole::Muted))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    // In a row it has to have all of its width.
    m_title->setAttribute(Qt::WA_LayoutUsesWidgetRect);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    layout->addLayout(head);
    QWidget* content = makeContent(theme, knownValues);
    content->hide();
    layout->addWidget(content);
    connect(m_title, &QPushButton::toggled, content, &QWidget::setVisible);
    connect(m_title, &QPushButton::toggled, this, &PlanSectionBox::refresh);
    connect(&draft, &models::PlanDraft::changed, this, &PlanSectionBox::refresh);
    refresh();
}

QWidget* PlanSectionBox::makeContent(const ThemeSource& theme, const models::KnownValues& knownValues)
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(sectionIndent, 0, 0, 12);
    rows->setSpacing(6);
    if (models::hasRows(m_section)) {
        rows->addWidget(new PlanRowsView(theme, m_draft, m_section, knownValues, content));
        return content;
    }
    for (const models::PlanField field : models::fieldsOf(m_section))
        rows->addWidget(
            new PlanControl(theme, m_draft, {field}, PlanControl::Label::Beside, knownValues, content));
    return content;
}

void PlanSectionBox::setOpen(bool open)
{
    m_title->setChecked(open);
}

void PlanSectionBox::refresh()
{
    const QString problem = m_draft.problem(m_section);
    m_title->setAccessibleDescription(problem);
    m_summary->setRole(problem.isEmpty() ? TextRole::Muted : TextRole::Fail);
    m_summary->setFullText(!problem.isEmpty() ? problem
                           : m_title->isChecked()
                               ? QString()
                               : models::sectionInShort(m_section, m_draft.plan(), systemNow()));
}

} // namespace drydock::views
