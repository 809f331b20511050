// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/welcome/dock_drawing.h"

#include "views/theme/theme_source.h"

#include <QPainter>
#include <QPainterPath>

namespace drydock::views {
namespace {

// Drawn around x = 0 on the dock's floor at y = 0, for this height.
constexpr qreal drawnHeight = 280;
constexpr qreal wallEdge = 330; ///< of the quay, from the middle
constexpr qreal wallTop = 62;
constexpr int stairs = 5;
constexpr qreal stair = 13;
constexpr int rowsOfContainers = 3;

void paintDock(QPainter& painter, const Theme& theme, qreal halfWidth)
{
    const QColor wall = mixed(theme.chrome, theme.lineStrong, theme.isDark() ? 0.35 : 0.55);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const qreal side : {-1.0, 1.0}) {
        const auto block = [side](qreal from, qreal to, qreal height) {
            return QRectF(QPointF(side * from, -height), QPointF(side * to, 0)).normalized();
        };
        painter.fillRect(block(wallEdge, halfWidth, wallTop), wall);
        for (int i = 0; i < stairs; ++i)
            painter.fillRect(block(wallEdge - (i + 1) * stair, wallEdge - i * stair, wallTop - (i + 1) * 9),
                             wall);
    }
    painter.fillRect(QRectF(-halfWidth, -7, 2 * halfWidth, 7), wall);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QColor keelBlock = mixed(mixed(theme.chrome, theme.lineStrong, 0.8), theme.text, 0.2);
    for (int i = -4; i <= 4; ++i)
        painter.fillRect(QRectF(i * 42 - 6, -18, 12, 11), keelBlock);
}

void paintHull(QPainter& painter, const Theme& theme)
{
    QPainterPath hull(QPointF(-232, -92));
    hull.lineTo(214, -92);
    hull.lineTo(246, -104);
    hull.cubicTo(240, -60, 214, -26, 184, -18);
    hull.lineTo(-196, -18);
    hull.cubicTo(-222, -24, -232, -50, -232, -92);
    painter.setBrush(theme.accentFill);
    painter.drawPath(hull);
    QPainterPath below;
    below.addRect(QRectF(-260, -52, 520, 52));
    painter.setBrush(mixed(theme.accentFill, theme.isDark() ? theme.chrome : theme.text, 0.35));
    painter.drawPath(hull.intersected(below));
}

void paintCargo(QPainter& painter, const Theme& theme)
{
    int number = 0;
    for (int row = 0; row < rowsOfContainers; ++row) {
        for (int i = 0; i < 16 - row * 3; ++i, ++number) {
            // Most are done, some under way, the rest waits: no pattern to the eye.
            const bool isDone = (number * 7 + row * 3) % 11 < 7;
            const QColor colour = isDone            ? mixed(theme.sOk, theme.chrome, 0.1)
                                  : number % 5 == 0 ? theme.sRunning
                                                    : mixed(theme.sQueued, theme.chrome, 0.1);
            painter.setBrush(colour);
            painter.drawRoundedRect(QRectF(-172 + i * 20, -110 - row * 17, 17.5, 15), 1.5, 1.5);
        }
    }
    painter.setBrush(mixed(theme.chrome, theme.text, 0.75));
    painter.drawRoundedRect(QRectF(156, -140, 38, 48), 2, 2);
    painter.setBrush(theme.chrome);
    for (int i = 0; i < 3; ++i)
        painter.drawRect(QRectF(161 + i * 10, -133, 6, 6));
}

} // namespace

DockDrawing::DockDrawing(const ThemeSource& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void DockDrawing::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_theme.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    const qreal scale = height() / drawnHeight;
    painter.save();
    painter.translate(width() / 2.0, height() - 1);
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    paintDock(painter, theme, width() / 2.0 / scale);
    paintHull(painter, theme);
    paintCargo(painter, theme);
    painter.restore();
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.lineStrong);
}

} // namespace drydock::views
