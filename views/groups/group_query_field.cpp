// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_query_field.h"

#include "views/query/query_line.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

#include <utility>

namespace drydock::views {

GroupQueryField::GroupQueryField(const ThemeSource& theme, models::GroupDraft& draft,
                                 models::KnownValues knownValues, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_line(new QueryLine(theme, tr("Query"), std::move(knownValues))),
      m_note(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    m_note->wrap();
    m_line->setPlaceholderText(tr("such as: model = rpi4 and online"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_line);
    rows->addWidget(m_note);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, &draft, [this](const QString& text) {
        // Colouring says that the text changed, too.
        if (text != m_draft.query())
            m_draft.setQuery(text);
    });
    connect(&draft, &models::GroupDraft::changed, this, &GroupQueryField::refresh);
    refresh();
}

void GroupQueryField::refresh()
{
    if (m_line->text() != m_draft.query())
        m_line->setText(m_draft.query());
    QString note = m_draft.problemOf(models::GroupDraft::Part::Query);
    // What was not written yet is no mistake.
    const bool isWrong = !note.isEmpty() && !m_draft.query().trimmed().isEmpty();
    m_line->setProblem(!isWrong                 ? std::nullopt
                       : m_draft.queryProblem() ? m_draft.queryProblem()
                                                : models::QueryProblem{.position = -1, .sentence = note});
    if (note.isEmpty() && m_draft.queryCount())
        note = tr("Finds %Ln device(s) now.", nullptr, int(*m_draft.queryCount()));
    else if (note.isEmpty() && !m_draft.isCountable())
        note = tr("Its devices are counted once it is saved.");
    m_note->setRole(isWrong ? TextRole::Fail : TextRole::Muted);
    m_note->setText(note);
}

} // namespace drydock::views
