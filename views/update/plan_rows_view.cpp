// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/plan_rows_view.h"

#include "views/update/plan_row_box.h"
#include "views/widgets/buttons.h"
#include "views/widgets/hairline.h"
#include "views/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace drydock::views {

using models::PlanSection;

PlanRowsView::PlanRowsView(const ThemeSource& theme, models::PlanDraft& draft, PlanSection section,
                           models::KnownValues knownValues, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_section(section),
      m_knownValues(std::move(knownValues)), m_rows(new QVBoxLayout),
      m_note(new TextLabel(theme, {}, TextRole::Muted)), m_add(makeLink(models::addRowWords(section)))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_rows->setSpacing(8);
    m_note->wrap();
    layout->addLayout(m_rows);
    layout->addWidget(m_note);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_isStale = true;
        m_draft.addRow(m_section);
    });
    connect(&draft, &models::PlanDraft::changed, this, &PlanRowsView::refresh);
    refresh();
}

void PlanRowsView::refresh()
{
    if (std::exchange(m_isStale, false) || m_shown != m_draft.rows(m_section))
        fill();
    const QString note = m_shown == 0                        ? models::noRowWords(m_section)
                         : m_section == PlanSection::Windows ? m_draft.openings()
                                                             : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_add->setEnabled(m_draft.canAddRow(m_section));
}

void PlanRowsView::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // A button of the row may be what asked for it.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown = m_draft.rows(m_section);
    for (std::size_t row = 0; row < m_shown; ++row) {
        if (row > 0)
            m_rows->addWidget(new Hairline(m_theme));
        auto* box = new PlanRowBox(m_theme, m_draft, m_section, row, m_knownValues, this);
        connect(box, &PlanRowBox::moveRequested, this, &PlanRowsView::move);
        connect(box, &PlanRowBox::removeRequested, this, &PlanRowsView::remove);
        m_rows->addWidget(box);
    }
}

// What had the focus is gone: it goes to what is there whatever comes.
void PlanRowsView::move(std::size_t row, int by)
{
    m_isStale = true;
    m_add->setFocus(Qt::OtherFocusReason);
    m_draft.moveRow(m_section, row, by);
}

void PlanRowsView::remove(std::size_t row)
{
    m_isStale = true;
    m_add->setFocus(Qt::OtherFocusReason);
    m_draft.removeRow(m_section, row);
}

} // namespace drydock::views
