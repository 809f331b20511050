// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_legend.h"

#include "views/charts/acknowledgement_layers.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QLocale>
#include <QPainter>

namespace drydock::views {
namespace {

constexpr int swatchWidth = 4;
constexpr int swatchHeight = 12;
constexpr int gap = 4;
constexpr int between = 16;

int lineHeight()
{
    return scaledLength(24);
}

} // namespace

void paintSwatch(QPainter& painter, const QRectF& rect, StateGlyph state, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateColour(state, theme));
    painter.drawRoundedRect(rect, 1.5, 1.5);
    painter.restore();
}

ChartLegend::ChartLegend(const ThemeSource& theme, const QList<Entry>& entries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_entries(entries)
{
    // Fixed would keep it as high as one line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList words;
    for (const Entry& entry : entries)
        words << entry.word;
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(QLocale().createSeparatedList(words));
    connect(&theme, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QList<QRect> ChartLegend::places(int width) const
{
    const QFontMetrics metrics(uiFont(TextSize::Second));
    const int before = swatchWidth + gap + scaledLength(glyphSize) + gap;
    QList<QRect> rects;
    int x = 0;
    int y = 0;
    for (const Entry& entry : m_entries) {
        const int own = before + metrics.horizontalAdvance(entry.word) + 1;
        if (x > 0 && x + own > width) {
            x = 0;
            y += lineHeight();
        }
        rects << QRect(x, y, own, lineHeight());
        x += own + between;
    }
    return rects;
}

QSize ChartLegend::sizeHint() const
{
    const QList<QRect> rects = places(QWIDGETSIZE_MAX);
    return {rects.isEmpty() ? 0 : rects.last().right() + 1, lineHeight()};
}

QSize ChartLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const QRect& rect : places(QWIDGETSIZE_MAX))
        widest = std::max(widest, rect.width());
    return {widest, lineHeight()};
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + 1;
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_theme.theme();
    painter.setFont(uiFont(TextSize::Second));
    const QList<QRect> rects = places(width());
    const int side = scaledLength(glyphSize);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const Entry& entry = m_entries.at(i);
        const QRect& rect = rects.at(i);
        const int height = scaledLength(swatchHeight);
        paintSwatch(painter, QRectF(rect.x(), rect.center().y() - height / 2.0 + 1, swatchWidth, height),
                    entry.state, theme);
        const QRect glyph(rect.x() + swatchWidth + gap, rect.y() + (rect.height() - side) / 2, side, side);
        painter.drawPixmap(glyph.topLeft(), glyphPixmap(entry.state, theme, side, devicePixelRatioF()));
        painter.setPen(theme.text);
        painter.drawText(rect.adjusted(glyph.right() + 1 + gap - rect.x(), 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, entry.word);
    }
}

ChartLegend* makeAcknowledgementLegend(const ThemeSource& theme)
{
    QList<ChartLegend::Entry> entries;
    for (const Layer layer : layersForReading)
        entries.append({layerGlyph(layer), layerName(layer)});
    return new ChartLegend(theme, entries);
}

} // namespace drydock::views
