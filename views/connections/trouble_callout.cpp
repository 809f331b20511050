// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/trouble_callout.h"

#include "views/widgets/callout.h"
#include "views/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace drydock::views {

TroubleCallout::TroubleCallout(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_callout(new Callout(theme)),
      m_details(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    QPushButton* toggle = m_callout->addAction(tr("Details"));
    m_toggle = toggle;
    m_details->wrap();
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(toggle, &QPushButton::clicked, this, [this] { m_details->setVisible(m_details->isHidden()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_callout);
    layout->addWidget(m_details);
    hide();
}

void TroubleCallout::show(const models::Trouble& trouble)
{
    m_callout->show(StateGlyph::Failed, trouble.title, trouble.text());
    m_details->setText(trouble.details);
    m_details->hide();
    m_toggle->setVisible(!trouble.details.isEmpty());
    setVisible(!trouble.title.isEmpty());
}

} // namespace drydock::views
