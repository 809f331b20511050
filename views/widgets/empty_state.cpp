// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/empty_state.h"

#include "views/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace drydock::views {

EmptyState::EmptyState(const ThemeSource& theme, const QString& sentence, QPushButton* action,
                       QWidget* parent)
    : QWidget(parent), m_sentence(new TextLabel(theme, sentence, TextRole::Muted))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    m_sentence->wrap();
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    layout->addWidget(m_sentence);
    if (action) {
        layout->addWidget(action, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
    setAccessibleName(sentence);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

} // namespace drydock::views
