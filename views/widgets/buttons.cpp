// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/buttons.h"

#include "views/theme/theme_source.h"

namespace drydock::views {
namespace {

// The style reads the property of this name.
constexpr const char* kindProperty = "kind";

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return {};
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Danger:
        return QStringLiteral("danger");
    case ButtonKind::Quiet:
        return QStringLiteral("quiet");
    }
    return {};
}

IconRole iconRole(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
    case ButtonKind::Quiet:
        return IconRole::Muted;
    case ButtonKind::Primary:
        return IconRole::OnAccent;
    case ButtonKind::Danger:
        return IconRole::Danger;
    }
    return IconRole::Muted;
}

QToolButton* toolButton(const ThemeSource& theme, Icon icon)
{
    auto* button = new QToolButton;
    button->setIcon(theme.icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QPushButton* makeButton(const ThemeSource& theme, const QString& text, ButtonKind kind,
                        std::optional<Icon> icon)
{
    auto* button = new QPushButton(text);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    if (icon) {
        button->setIcon(theme.icon(*icon, iconRole(kind)));
    }
    setButtonKind(*button, kind);
    return button;
}

QToolButton* makeIconButton(const ThemeSource& theme, Icon icon, const QString& name)
{
    auto* button = toolButton(theme, icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QToolButton* makeToolButton(const ThemeSource& theme, Icon icon, const QString& text)
{
    auto* button = toolButton(theme, icon);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QPushButton* makeDisclosure(const ThemeSource& theme, const QString& text)
{
    auto* button = makeButton(theme, text, ButtonKind::Quiet, Icon::Right);
    button->setProperty(kindProperty, QStringLiteral("disclosure"));
    button->setFlat(true); // which also asks the style again what layouts align
    button->setCheckable(true);
    const auto turn = [button, &theme] {
        button->setIcon(theme.icon(button->isChecked() ? Icon::Down : Icon::Right, IconRole::Muted));
    };
    QObject::connect(button, &QPushButton::toggled, button, turn);
    return button;
}

QPushButton* makeLink(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    button->setProperty(kindProperty, QStringLiteral("link"));
    button->setFlat(true); // which also asks the style again what layouts align
    return button;
}

void setButtonKind(QPushButton& button, ButtonKind kind)
{
    button.setProperty(kindProperty, kindName(kind));
    button.updateGeometry(); // the primary's label is bolder
    button.update();
}

} // namespace drydock::views
