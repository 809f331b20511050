// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/dialog.h"

#include "views/theme/theme_source.h"

#include <QLayout>
#include <QPainter>

namespace drydock::views {

Dialog::Dialog(const ThemeSource& theme, QWidget* parent) : QDialog(parent), m_theme(theme)
{
    setContentsMargins(1, 1, 1, 1);
}

void Dialog::grow()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

void Dialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    if (parentWidget() && parentWidget()->isVisible())
        parentWidget()->window()->activateWindow();
}

void Dialog::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(m_theme.theme().lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace drydock::views
