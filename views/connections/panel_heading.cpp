// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/panel_heading.h"

#include "views/theme/theme_source.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int iconSize = 20;

/// An icon beside words: follows the theme.
class Mark : public QLabel
{
public:
    Mark(const ThemeSource& theme, Icon icon)
    {
        const auto paint = [this, &theme, icon] {
            setPixmap(iconPixmap(icon, theme.theme().accent, scaledLength(iconSize), devicePixelRatioF()));
        };
        connect(&theme, &ThemeSource::changed, this, paint);
        paint();
    }
};

} // namespace

PanelHeading::PanelHeading(const ThemeSource& theme, Icon icon, const QString& title, const QString& sentence,
                           QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new Mark(theme, icon));
    auto* name = new TextLabel(theme, title, TextRole::Text, TextSize::Figure, QFont::DemiBold);
    name->wrap();
    row->addWidget(name, 1);
    auto* text = new TextLabel(theme, sentence, TextRole::Muted);
    text->wrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(text);
}

} // namespace drydock::views
