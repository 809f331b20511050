// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_header.h"

#include "models/jobs/standing_words.h"
#include "views/jobs/job_buttons.h"
#include "views/jobs/job_states.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/status_glyph_label.h"

#include <QVBoxLayout>

namespace drydock::views {

JobHeader::JobHeader(const ThemeSource& theme, const models::JobDetail& detail, JobButtons* buttons,
                     QWidget* parent)
    : QWidget(parent), m_detail(detail), m_line(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new ElidedLabel(theme, {}, TextRole::Text, TextSize::Job, QFont::DemiBold)),
      m_state(new StatusGlyphLabel(theme, StateGlyph::Queued, {}, StatusGlyphLabel::Shape::Badge)),
      m_buttons(buttons), m_sentence(new TextLabel(theme, {}, TextRole::Muted)),
      m_why(new TextLabel(theme, {}, TextRole::Muted))
{
    auto* name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(m_title);
    name->addWidget(m_state);
    name->addStretch();
    m_line->setSpacing(8);
    m_line->addLayout(name, 1);
    m_line->addWidget(buttons);
    m_sentence->wrap();
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->wrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_line);
    layout->addSpacing(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_why);
}

void JobHeader::refresh()
{
    const models::JobPtr& job = m_detail.job();
    if (!job)
        return;
    m_title->setFullText(m_detail.title());
    m_state->setState(glyphOf(*job), stateWord(*job));
    m_sentence->setText(
        tr("%1. %2.", "what it does; when and by whom").arg(m_detail.subject(), m_detail.origin()));
    m_why->setText(models::whyWords(job->why));
    m_why->setVisible(!job->why.empty());
    m_buttons->setJob(job);
}

void JobHeader::setWide(bool wide)
{
    m_line->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace drydock::views
