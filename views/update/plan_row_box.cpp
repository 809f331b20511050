// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/plan_row_box.h"

#include "views/update/plan_control.h"
#include "views/widgets/buttons.h"
#include "views/widgets/flow_layout.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>

namespace drydock::views {

PlanRowBox::PlanRowBox(const ThemeSource& theme, models::PlanDraft& draft, models::PlanSection section,
                       std::size_t row, const models::KnownValues& knownValues, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_section(section), m_row(row),
      m_remark(new TextLabel(theme, {}, TextRole::Muted))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    addHead(*layout, theme);
    auto* fields = new FlowLayout(16, 8);
    for (const models::PlanField field : models::fieldsOf(section))
        fields->addWidget(
            new PlanControl(theme, draft, {field, row}, PlanControl::Label::Above, knownValues, this));
    layout->addLayout(fields);
    connect(&draft, &models::PlanDraft::changed, this, &PlanRowBox::refresh);
    refresh();
}

void PlanRowBox::addHead(QVBoxLayout& layout, const ThemeSource& theme)
{
    const QString title = m_draft.rowTitle(m_section, m_row);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(theme, title, TextRole::Text, TextSize::Body, QFont::DemiBold));
    head->addWidget(m_remark);
    head->addStretch(1);
    if (m_section == models::PlanSection::Waves) {
        addMove(*head, tr("Earlier", "place of a wave"), -1);
        addMove(*head, tr("Later", "place of a wave"), 1);
    }
    auto* remove = makeIconButton(theme, Icon::Trash, tr("Remove: %1").arg(title));
    connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_row); });
    head->addWidget(remove);
    layout.addLayout(head);
}

void PlanRowBox::addMove(QLayout& layout, const QString& text, int by)
{
    auto* move = makeLink(text);
    move->setAccessibleName(
        tr("%1: %2", "what is done, with which wave").arg(text, m_draft.rowTitle(m_section, m_row)));
    move->setEnabled(m_draft.canMoveRow(m_section, m_row, by));
    connect(move, &QPushButton::clicked, this, [this, by] { Q_EMIT moveRequested(m_row, by); });
    layout.addWidget(move);
}

void PlanRowBox::refresh()
{
    if (m_row < m_draft.rows(m_section))
        m_remark->setText(m_draft.rowRemark(m_section, m_row));
}

} // namespace drydock::views
