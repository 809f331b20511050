// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/scrolled.h"

#include <QScrollArea>

namespace drydock::views {

QScrollArea* makeScrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace drydock::views
