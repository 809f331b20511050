// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/review_step.h"

#include "views/update/review_words.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/text_label.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int commentHeight = 72;

} // namespace

ReviewStep::ReviewStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_words(new ReviewWords(theme)),
      m_problem(new TextLabel(theme, {}, TextRole::Fail)), m_name(new QLineEdit),
      m_comment(new QPlainTextEdit)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(6);
    m_problem->wrap();
    layout->addWidget(m_problem);
    layout->addWidget(m_words);
    layout->addSpacing(12);
    layout->addWidget(
        new TextLabel(theme, tr("Name of the job"), TextRole::Muted, TextSize::Second, QFont::Medium));
    m_name->setAccessibleName(tr("Name of the job"));
    layout->addWidget(m_name);
    layout->addSpacing(4);
    layout->addWidget(new TextLabel(theme, tr("Comment, kept with the job"), TextRole::Muted,
                                    TextSize::Second, QFont::Medium));
    m_comment->setAccessibleName(tr("Comment, kept with the job"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(scaledLength(commentHeight));
    m_comment->setPlainText(draft.comment());
    layout->addWidget(m_comment);
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text != m_draft.name())
            m_draft.setName(text);
    });
    connect(m_comment, &QPlainTextEdit::textChanged, this,
            [this] { m_draft.setComment(m_comment->toPlainText().trimmed()); });
    connect(&draft, &models::UpdateDraft::changed, this, &ReviewStep::refresh);
    refresh();
}

void ReviewStep::refresh()
{
    if (!m_name->hasFocus())
        m_name->setText(m_draft.name());
    m_words->setParts(m_draft.review());
    m_problem->setText(m_draft.problem());
    m_problem->setVisible(!m_draft.problem().isEmpty());
}

} // namespace drydock::views
