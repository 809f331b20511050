// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/policy_section.h"

#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

namespace drydock::views {

PolicySection::PolicySection(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_text(new TextLabel(theme, {}))
{
    m_text->wrap();
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("Policy")));
    layout->addWidget(m_text);
}

void PolicySection::setSentences(const QStringList& sentences)
{
    m_text->setText(sentences.join(QLatin1Char('\n')));
}

} // namespace drydock::views
