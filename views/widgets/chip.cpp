// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chip.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace drydock::views {
namespace {

TextRole roleOf(Chip::Tint tint)
{
    switch (tint) {
    case Chip::Tint::Neutral:
        return TextRole::Muted;
    case Chip::Tint::Accent:
        return TextRole::Accent;
    case Chip::Tint::Ok:
        return TextRole::Ok;
    case Chip::Tint::Warn:
        return TextRole::Warn;
    case Chip::Tint::Fail:
        return TextRole::Fail;
    }
    return TextRole::Muted;
}

QColor fillOf(Chip::Tint tint, const Theme& theme)
{
    switch (tint) {
    case Chip::Tint::Neutral:
        return theme.hover;
    case Chip::Tint::Accent:
        return theme.accentTint;
    case Chip::Tint::Ok:
        return theme.okTint;
    case Chip::Tint::Warn:
        return theme.warnTint;
    case Chip::Tint::Fail:
        return theme.failTint;
    }
    return theme.hover;
}

constexpr int chipHeight = 20;
constexpr int chipRadius = 4;

} // namespace

Chip::Chip(const ThemeSource& theme, const QString& text, Tint tint, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tint(tint),
      m_label(new TextLabel(theme, text, roleOf(tint), TextSize::Second, QFont::Normal, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(7, 0, 7, 0);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedHeight(scaledLength(chipHeight));
    connect(&theme, &ThemeSource::changed, this, [this] { setFixedHeight(scaledLength(chipHeight)); });
}

void Chip::setRemovable(const QString& name)
{
    auto* remove = makeIconButton(m_theme, Icon::Cross, name);
    remove->setIconSize(QSize(1, 1) * scaledLength(12));
    remove->setFixedSize(QSize(1, 1) * scaledLength(16));
    connect(remove, &QToolButton::clicked, this, &Chip::removeRequested);
    layout()->addWidget(remove);
    layout()->setContentsMargins(7, 0, 3, 0);
}

QString Chip::text() const
{
    return m_label->text();
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(m_tint, m_theme.theme()));
    painter.drawRoundedRect(rect(), chipRadius, chipRadius);
}

} // namespace drydock::views
