// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/figure.h"

#include "views/theme/theme_source.h"
#include "views/widgets/hairline.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {

Figure::Figure(const ThemeSource& theme, std::optional<StateGlyph> glyph, QWidget* parent)
    : QWidget(parent), m_number(new TextLabel(theme, {}, TextRole::Text, TextSize::Figure, QFont::DemiBold)),
      m_meaning(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_line(new Hairline(theme, Qt::Vertical))
{
    m_number->keepLine();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(2);
    layout->setHorizontalSpacing(6);
    layout->setColumnStretch(1, 1);
    if (glyph)
        layout->addWidget(new StatusGlyphLabel(theme, *glyph, {}), 0, 0);
    layout->addWidget(m_number, 0, glyph ? 1 : 0, 1, glyph ? 1 : 2);
    layout->addWidget(m_meaning, 1, 0, 1, 2);
    layout->addWidget(m_line, 0, 3, 2, 1);
    layout->setColumnMinimumWidth(2, 20);
}

void Figure::setFigure(const QString& number, const QString& meaning)
{
    m_number->setText(number);
    m_meaning->setText(meaning);
    setAccessibleName(tr("%1 %2", "a number, its meaning").arg(number, meaning));
}

void Figure::setLine(bool shown)
{
    m_line->setVisible(shown);
}

} // namespace drydock::views
