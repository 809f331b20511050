// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/glyphs.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace drydock::views {
namespace {

// All shapes are drawn about the origin, in the units of a glyph of 14.
constexpr qreal radius = 5.8;
constexpr qreal ring = 5.5;
constexpr qreal stroke = 1.5;

QPen pen(const QColor& colour, qreal width = stroke, Qt::PenCapStyle cap = Qt::RoundCap)
{
    return {colour, width, Qt::SolidLine, cap, Qt::RoundJoin};
}

class GlyphPainter
{
public:
    GlyphPainter(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme) {}

    void draw(StateGlyph state)
    {
        switch (state) {
        case StateGlyph::Queued:
            circle(pen(m_theme.lineControl), ring);
            break;
        case StateGlyph::Notified:
            circle(pen(m_theme.sNotifiedStroke), ring);
            disc(m_theme.sNotifiedStroke, 1.9);
            break;
        case StateGlyph::InProgress:
            drawInProgress();
            break;
        case StateGlyph::Succeeded:
            disc(m_theme.sOk, 6.1);
            lines(pen(m_theme.surface), {{-2.6, .2}, {-.7, 2.1}, {2.7, -1.9}});
            break;
        case StateGlyph::AlreadyInstalled:
            circle(pen(m_theme.ok), ring);
            lines(pen(m_theme.ok), {{-2.3, .2}, {-.6, 1.9}, {2.4, -1.6}});
            break;
        case StateGlyph::Failed:
            drawFailed();
            break;
        case StateGlyph::VersionMismatch:
            drawMismatch();
            break;
        case StateGlyph::TimedOut:
            drawClock(m_theme.warn);
            break;
        case StateGlyph::Stalled:
            drawStalled();
            break;
        case StateGlyph::Rejected:
            polygon(m_theme.sRejected, {{0, -6.7}, {6.7, 0}, {0, 6.7}, {-6.7, 0}});
            lines(pen(m_theme.surface), {{-2, 0}, {2, 0}});
            break;
        case StateGlyph::Canceled:
            circle(pen(m_theme.sCanceled), ring);
            lines(pen(m_theme.sCanceled, stroke, Qt::FlatCap), {{-3.6, 3.6}, {3.6, -3.6}});
            break;
        case StateGlyph::None:
            lines(pen(m_theme.lineControl), {{-3, 0}, {3, 0}});
            break;
        case StateGlyph::Paused:
            circle(pen(m_theme.warn), ring);
            lines(pen(m_theme.warn), {{-1.6, -2}, {-1.6, 2}});
            lines(pen(m_theme.warn), {{1.6, -2}, {1.6, 2}});
            break;
        case StateGlyph::Scheduled:
            drawClock(m_theme.muted);
            break;
        case StateGlyph::Approval:
            m_painter.setPen(pen(m_theme.accent));
            m_painter.drawEllipse(QPointF(0, -2.6), 2.5, 2.5);
            m_painter.drawArc(QRectF(-5, 1.2, 10, 9), 15 * 16, 150 * 16);
            break;
        }
    }

private:
    void circle(const QPen& with, qreal size)
    {
        m_painter.setPen(with);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(QPointF(), size, size);
    }

    void disc(const QColor& colour, qreal size)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(QPointF(), size, size);
    }

    void polygon(const QColor& colour, const QPolygonF& points)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(points);
    }

    void lines(const QPen& with, const QPolygonF& points)
    {
        m_painter.setPen(with);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points);
    }

    void drawInProgress()
    {
        constexpr qreal size = 5.3;
        circle(pen(mixed(m_theme.sRunning, m_theme.surface, .68), 2), size);
        m_painter.setPen(pen(m_theme.sRunning, 2, Qt::FlatCap));
        m_painter.drawArc(QRectF(-size, -size, 2 * size, 2 * size), 90 * 16, -230 * 16);
    }

    void drawFailed()
    {
        constexpr qreal far = 6.2;
        constexpr qreal near = far * .4142;
        polygon(m_theme.sFailed, {{-near, -far},
                                  {near, -far},
                                  {far, -near},
                                  {far, near},
                                  {near, far},
                                  {-near, far},
                                  {-far, near},
                                  {-far, -near}});
        lines(pen(m_theme.surface), {{-2.1, -2.1}, {2.1, 2.1}});
        lines(pen(m_theme.surface), {{2.1, -2.1}, {-2.1, 2.1}});
    }

    void drawMismatch()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.sFailed);
        m_painter.drawRoundedRect(QRectF(-radius, -radius, 2 * radius, 2 * radius), 2, 2);
        lines(pen(m_theme.surface), {{-2.6, -1.3}, {2.6, -1.3}});
        lines(pen(m_theme.surface), {{-2.6, 1.5}, {2.6, 1.5}});
        lines(pen(m_theme.surface), {{1.6, -3.2}, {-1.6, 3.4}});
    }

    void drawClock(const QColor& colour)
    {
        circle(pen(colour), ring);
        lines(pen(colour), {{0, -2.6}, {0, .2}, {1.9, 1.3}});
    }

    void drawStalled()
    {
        auto dashed = pen(m_theme.warn, 1.6, Qt::FlatCap);
        dashed.setDashPattern({1.6, 1.3});
        circle(dashed, 5.4);
        lines(pen(m_theme.warn), {{0, -2.4}, {0, .4}});
        m_painter.drawPoint(QPointF(0, 2.6));
    }

    QPainter& m_painter;
    const Theme& m_theme;
};

} // namespace

void paintGlyph(QPainter& painter, const QRectF& rect, StateGlyph state, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const auto scale = std::min(rect.width(), rect.height()) / glyphSize;
    painter.scale(scale, scale);
    painter.setBrush(Qt::NoBrush);
    GlyphPainter(painter, theme).draw(state);
    painter.restore();
}

} // namespace drydock::views
