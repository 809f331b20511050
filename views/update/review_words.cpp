// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/review_words.h"

#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

namespace drydock::views {

ReviewWords::ReviewWords(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
}

void ReviewWords::setParts(const std::vector<models::ReviewPart>& parts)
{
    if (parts == m_shown)
        return;
    m_shown = parts;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const models::ReviewPart& part : parts) {
        if (m_rows->count() > 0)
            m_rows->addSpacing(8);
        m_rows->addWidget(new SectionTitle(m_theme, part.title));
        for (const QString& sentence : part.sentences) {
            auto* label = new TextLabel(m_theme, sentence);
            label->wrap();
            m_rows->addWidget(label);
        }
    }
}

} // namespace drydock::views
