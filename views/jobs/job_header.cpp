// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_header.h"

#include "models/jobs/job_standing.h"
#include "views/jobs/job_buttons.h"
#include "views/jobs/job_links.h"
#include "views/jobs/job_states.h"
#include "views/theme/theme_source.h"
#include "views/widgets/callout.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/status_glyph_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int roomForTitle = 300; ///< of the title and its state, beside the buttons

} // namespace

JobHeader::JobHeader(const ThemeSource& theme, const models::FleetLink& link, const models::JobDetail& detail,
                     JobButtons* buttons, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_link(link), m_detail(detail), m_line(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new ElidedLabel(theme, {}, TextRole::Text, TextSize::Job, QFont::DemiBold)),
      m_state(new StatusGlyphLabel(theme, StateGlyph::Queued, {}, StatusGlyphLabel::Shape::Badge)),
      m_buttons(buttons), m_sentence(new TextLabel(theme, {}, TextRole::Muted)),
      m_why(new TextLabel(theme, {}, TextRole::Muted)), m_standing(new Callout(theme)),
      m_links(new JobLinks(detail, navigator))
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
    layout->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(m_line);
    words->addSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_why);
    words->addWidget(m_links);
    layout->addLayout(words);
    layout->addWidget(m_standing);
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
    const models::JobStanding standing = models::standingOf(*job, m_link.operatorName());
    m_why->setText(standing.title);
    m_why->setVisible(!standing.title.isEmpty() && !standing.waitsForPerson);
    m_standing->show(glyphOf(*job), standing.title, standing.text);
    m_standing->setVisible(standing.waitsForPerson);
    m_links->refresh();
    m_buttons->setJob(job);
    giveRoom();
}

void JobHeader::setWide(bool wide)
{
    m_isWide = wide;
    m_line->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    giveRoom();
}

void JobHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void JobHeader::giveRoom()
{
    // No minimum: it would keep the page from getting narrower.
    const int room = m_isWide ? width() - scaledLength(roomForTitle) : width();
    m_buttons->setMaximumWidth(
        std::max(std::min(room, m_buttons->sizeHint().width()), m_buttons->minimumSizeHint().width()));
}

} // namespace drydock::views
