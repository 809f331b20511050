// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/share_figure.h"

#include "models/text/format.h"
#include "views/theme/theme_source.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>

namespace drydock::views {

ShareFigure::ShareFigure(const ThemeSource& theme, ThemeColour colour, StateGlyph glyph,
                         const QString& meaning, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_colour(colour), m_meaning(meaning),
      m_count(new TextLabel(theme, {}, TextRole::Text, TextSize::Page, QFont::DemiBold)),
      m_share(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(0);
    layout->addWidget(new StatusGlyphLabel(theme, glyph, meaning), 0, 0, 1, 3);
    layout->addWidget(m_count, 1, 0);
    layout->addWidget(m_share, 1, 1);
    layout->setColumnStretch(2, 1);
}

void ShareFigure::setCount(qint64 count, qint64 total)
{
    const QString number = models::format::count(count);
    const QString share = models::format::percent(static_cast<double>(count), static_cast<double>(total));
    m_count->setText(number);
    m_share->setText(total > 0 ? share : QString());
    setAccessibleName(tr("%1: %2, %3", "meaning, count, share").arg(m_meaning, number, share));
}

void ShareFigure::setMuted(bool muted)
{
    m_count->setRole(muted ? TextRole::Muted : TextRole::Text);
}

void ShareFigure::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 2, 4, height() - 4), m_theme.theme().*m_colour);
}

} // namespace drydock::views
