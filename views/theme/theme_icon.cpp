// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme_icon.h"

#include <QIconEngine>
#include <QPainter>

namespace drydock::views {
namespace {

class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(Icon icon, std::shared_ptr<const Theme> theme, IconRole role)
        : m_icon(icon), m_theme(std::move(theme)), m_role(role)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto size = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                           size);
        painter->drawPixmap(square.topLeft(),
                            iconPixmap(m_icon, colour(mode), size, painter->device()->devicePixelRatioF()));
    }

    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const auto pixels = std::min(size.width(), size.height());
        return iconPixmap(m_icon, colour(mode), qRound(pixels / scale), scale);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemeIconEngine(m_icon, m_theme, m_role); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled) {
            return m_theme->disabled;
        }
        if (mode == QIcon::Active && m_role == IconRole::Muted) {
            return m_theme->accent;
        }
        return iconColour(m_role, *m_theme);
    }

    Icon m_icon;
    std::shared_ptr<const Theme> m_theme;
    IconRole m_role;
};

} // namespace

QColor iconColour(IconRole role, const Theme& theme)
{
    switch (role) {
    case IconRole::Muted:
        return theme.muted;
    case IconRole::Text:
        return theme.text;
    case IconRole::Accent:
        return theme.accent;
    case IconRole::Warn:
        return theme.warn;
    case IconRole::Danger:
        return theme.fail;
    case IconRole::OnAccent:
        return theme.onAccent;
    }
    return theme.muted;
}

QIcon makeIcon(Icon icon, std::shared_ptr<const Theme> theme, IconRole role)
{
    return QIcon(new ThemeIconEngine(icon, std::move(theme), role));
}

} // namespace drydock::views
