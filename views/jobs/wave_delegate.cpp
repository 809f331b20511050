// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/wave_delegate.h"

#include "models/jobs/wave_model.h"
#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/theme_source.h"
#include "views/widgets/stacked_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace drydock::views {
namespace {

using models::WaveModel;
using models::WaveState;

constexpr int padding = 8;
constexpr int waveGap = 8;
constexpr int barHeight = 8;
constexpr int longestBar = 320;

StateGlyph glyphOf(WaveState state)
{
    switch (state) {
    case WaveState::Waiting:
        return StateGlyph::Queued;
    case WaveState::Open:
        return StateGlyph::InProgress;
    case WaveState::Held:
        return StateGlyph::Paused;
    case WaveState::Passed:
        return StateGlyph::Succeeded;
    case WaveState::Promoted:
        return StateGlyph::AlreadyInstalled;
    case WaveState::Stopped:
    case WaveState::NotOpened:
        return StateGlyph::Canceled;
    }
    return StateGlyph::None;
}

/// Draws one line of text, and gives what is left of the place beside it.
QRect drawText(QPainter& painter, const QRect& place, const QString& text, const QFont& font,
               const QColor& colour)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return place.adjusted(metrics.horizontalAdvance(shown) + waveGap, 0, 0, 0);
}

} // namespace

WaveDelegate::WaveDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void WaveDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto state = WaveState(index.data(WaveModel::StateRole).toInt());
    const bool isOpen = state == WaveState::Open || state == WaveState::Held;
    if (isOpen) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(state == WaveState::Held ? theme.warnTint : theme.accentTint);
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        paintRowBackground(*painter, option, theme);
    const QRect row = option.rect.adjusted(scaledLength(padding), scaledLength(4), -scaledLength(padding),
                                           -scaledLength(4));
    QRect line(row.x(), row.y(), row.width(), row.height() / 2);

    const int side = scaledLength(glyphSize);
    painter->drawPixmap(QPoint(line.x(), line.y() + (line.height() - side) / 2),
                        glyphPixmap(glyphOf(state), theme, side, painter->device()->devicePixelRatioF()));
    line.setLeft(line.left() + side + waveGap);

    const QFont second = uiFont(TextSize::Second);
    const QString standing = index.data(WaveModel::StandingRole).toString();
    const int standingWidth = QFontMetrics(second).horizontalAdvance(standing);
    painter->setFont(second);
    painter->setPen(isOpen ? theme.text : theme.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, standing);
    QRect left = line.adjusted(0, 0, -standingWidth - 2 * waveGap, 0);
    left = drawText(*painter, left, index.data().toString(),
                    uiFont(TextSize::Body, isOpen ? QFont::DemiBold : QFont::Medium), theme.text);
    drawText(*painter, left, index.data(WaveModel::SizeRole).toString(), second, theme.muted);

    line.translate(0, line.height());
    paintBar(*painter, line, index);
}

void WaveDelegate::paintBar(QPainter& painter, const QRect& line, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto number = [&](WaveModel::Role role) { return qint64(index.data(role).toInt()); };
    const qint64 devices = number(WaveModel::DevicesRole);
    const int height = scaledLength(barHeight);
    const QRectF bar(line.x(), line.y() + (line.height() - height) / 2.0,
                     std::min(scaledLength(longestBar), line.width() * 3 / 10), height);
    paintStackedBar(painter, bar,
                    {{number(WaveModel::SucceededRole), &Theme::sOk, {}},
                     {number(WaveModel::NeedNothingRole), &Theme::sAlready, {}},
                     {number(WaveModel::NotSuccessfulRole), &Theme::sFailed, {}}},
                    devices, theme);
    // Where the gate stands: so many have to succeed.
    if (const qint64 needed = number(WaveModel::NeededRole); needed > 0 && devices > 0) {
        const qreal x = bar.left() + bar.width() * qreal(needed) / qreal(devices);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(std::round(std::min(x, bar.right()) - 1), bar.top() - 3, 2, bar.height() + 6),
                         theme.text);
    }
    QStringList words{index.data(WaveModel::GateRole).toString(),
                      index.data(WaveModel::ErrorsRole).toString()};
    words.removeAll(QString());
    const QRect place = line.adjusted(int(bar.width()) + 2 * waveGap, 0, 0, 0);
    drawText(painter, place, words.join(QStringLiteral(" · ")), uiFont(TextSize::Second), theme.muted);
}

QSize WaveDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
