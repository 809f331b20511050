// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/gallery.h"

#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

#include <QHBoxLayout>

namespace drydock::views {

QWidget* makeGallery(const ThemeSource& theme)
{
    auto* window = new Pane(theme);
    window->setWindowTitle(QStringLiteral("Gallery"));
    auto* columns = new QHBoxLayout(window);
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(24);
    columns->addWidget(makeControls(theme), 2);
    columns->addWidget(makeViews(theme), 3);
    columns->addWidget(makeWidgets(theme), 3);
    return window;
}

} // namespace drydock::views
