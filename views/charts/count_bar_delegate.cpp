// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/count_bar_delegate.h"

#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

constexpr int barGap = 8;
constexpr int barHeight = 10;
constexpr qreal leastBar = 2;
constexpr int remarkWidth = 56;

std::pair<QColor, QColor> tagColours(Chip::Tint tint, const Theme& theme)
{
    switch (tint) {
    case Chip::Tint::Neutral:
        return {theme.hover, theme.muted};
    case Chip::Tint::Accent:
        return {theme.accentTint, theme.accent};
    case Chip::Tint::Ok:
        return {theme.okTint, theme.ok};
    case Chip::Tint::Warn:
        return {theme.warnTint, theme.warn};
    case Chip::Tint::Fail:
        return {theme.failTint, theme.fail};
    }
    return {theme.hover, theme.muted};
}

} // namespace

CountBarDelegate::CountBarDelegate(const ThemeSource& theme, CountBarReader reader, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_reader(std::move(reader))
{
}

void CountBarDelegate::setScale(qint64 largest, bool hasRemarks)
{
    m_largest = std::max<qint64>(largest, 1);
    m_hasRemarks = hasRemarks;
}

void CountBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const CountBar bar = m_reader(index);
    const Theme& theme = m_theme.theme();
    paintRowBackground(*painter, option, theme);
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    const int textWidth = static_cast<int>(row.width() * m_textShare);
    paintText(*painter, QRect(row.x(), row.y(), textWidth, row.height()), bar);

    if (m_hasRemarks) {
        painter->setFont(uiFont(TextSize::Second));
        painter->setPen(theme.muted);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, bar.remark);
        row.setRight(row.right() - scaledLength(remarkWidth));
    }
    const QFont numbers = uiFont(TextSize::Second);
    const QLocale locale;
    painter->setFont(numbers);
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, locale.toString(bar.count));
    const int countWidth = QFontMetrics(numbers).horizontalAdvance(locale.toString(m_largest));

    const int left = row.x() + textWidth + barGap;
    const int numbersWidth =
        std::max(countWidth + 2 * barGap + option.rect.right() - row.right(), scaledLength(m_numbersWidth));
    const int room = option.rect.right() - numbersWidth - left;
    if (room <= 0 || bar.count <= 0)
        return;
    const qreal length =
        std::max(leastBar, room * static_cast<qreal>(bar.count) / static_cast<qreal>(m_largest));
    const int height = scaledLength(barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.*bar.colour);
    painter->drawRoundedRect(QRectF(left, row.y() + (row.height() - height) / 2.0, length, height), 2, 2);
}

void CountBarDelegate::paintText(QPainter& painter, QRect place, const CountBar& bar) const
{
    const Theme& theme = m_theme.theme();
    if (bar.glyph) {
        const int side = scaledLength(glyphSize);
        painter.drawPixmap(QPoint(place.x(), place.y() + (place.height() - side) / 2),
                           glyphPixmap(*bar.glyph, theme, side, painter.device()->devicePixelRatioF()));
        place.adjust(side + 6, 0, 0, 0);
    }
    const QFont font = uiFont(TextSize::Body, bar.isStrong ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    const int tagWidth =
        bar.tag.isEmpty() ? 0 : QFontMetrics(uiFont(TextSize::Tag)).horizontalAdvance(bar.tag) + 12 + barGap;
    const QString text = metrics.elidedText(bar.text, Qt::ElideRight, place.width() - tagWidth);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    if (tagWidth > 0)
        paintTag(painter, place.adjusted(metrics.horizontalAdvance(text) + barGap, 0, 0, 0), bar);
}

void CountBarDelegate::paintTag(QPainter& painter, const QRect& place, const CountBar& bar) const
{
    const auto [tint, colour] = tagColours(bar.tagTint, m_theme.theme());
    const QFont font = uiFont(TextSize::Tag);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const QRect box(place.x(), place.y() + (place.height() - height) / 2,
                    metrics.horizontalAdvance(bar.tag) + 12, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, bar.tag);
}

QSize CountBarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
