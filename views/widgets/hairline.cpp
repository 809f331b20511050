// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/hairline.h"

#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {

Hairline::Hairline(const ThemeSource& theme, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.theme().line);
}

} // namespace drydock::views
