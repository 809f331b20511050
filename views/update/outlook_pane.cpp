// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/outlook_pane.h"

#include "models/text/format.h"
#include "views/update/forecast_section.h"
#include "views/update/touched_section.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int paneWidth = 330;

} // namespace

OutlookPane::OutlookPane(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent)
    : Pane(theme, &Theme::sunken, Qt::LeftEdge, parent), m_draft(draft), m_words(new QWidget),
      m_course(new TextLabel(theme, {})), m_policy(new TextLabel(theme, {}, TextRole::Muted))
{
    setFixedWidth(scaledLength(paneWidth));
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 8);
    words->setSpacing(8);
    words->addWidget(new SectionTitle(theme, tr("What will happen")));
    m_course->wrap();
    m_policy->wrap();
    words->addWidget(m_course);
    words->addWidget(m_policy);
    auto* content = new Pane(theme, &Theme::sunken);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(new ForecastSection(theme, draft, content));
    layout->addSpacing(8);
    layout->addWidget(new TouchedSection(theme, draft, content));
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    connect(&draft, &models::UpdateDraft::changed, this, &OutlookPane::refresh);
    refresh();
}

void OutlookPane::setWordsShown(bool shown)
{
    m_words->setVisible(shown);
}

void OutlookPane::refresh()
{
    const std::vector<models::ReviewPart> parts = m_draft.review();
    QStringList course;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        course << models::format::sentences(parts[i].sentences);
    m_course->setText(parts.empty() ? tr("Choose what is rolled out, and to whom.")
                                    : course.join(QStringLiteral("\n\n")));
    m_policy->setText(parts.empty() ? QString() : models::format::sentences(parts.back().sentences));
    m_policy->setVisible(!parts.empty());
}

} // namespace drydock::views
