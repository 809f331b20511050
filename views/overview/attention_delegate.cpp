// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/attention_delegate.h"

#include "models/overview/attention_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/icons.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

using client::AttentionKind;
using models::AttentionModel;

constexpr int textLeft = 26;
constexpr int iconSize = 16;
constexpr qreal quiet = 0.5; ///< signs of what did not happen

void paintSign(QPainter& painter, const QRect& row, int top, AttentionKind kind, const Theme& theme)
{
    const auto glyph = [kind] {
        switch (kind) {
        case AttentionKind::Failed:
            return StateGlyph::Failed;
        case AttentionKind::Stalled:
            return StateGlyph::Stalled;
        case AttentionKind::VersionMismatch:
            return StateGlyph::VersionMismatch;
        case AttentionKind::TimedOut:
            return StateGlyph::TimedOut;
        case AttentionKind::Rejected:
            return StateGlyph::Rejected;
        case AttentionKind::OfflineDuring:
        case AttentionKind::Expired:
            break;
        }
        return StateGlyph::None;
    }();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPoint place = row.topLeft() + QPoint(0, top);
    const int beside = (scaledLength(iconSize) - scaledLength(glyphSize)) / 2;
    if (glyph == StateGlyph::None)
        painter.drawPixmap(place, iconPixmap(kind == AttentionKind::Expired ? Icon::Calendar : Icon::PlugOff,
                                             theme.muted, scaledLength(iconSize), ratio));
    else
        painter.drawPixmap(place + QPoint(beside, 0),
                           glyphPixmap(glyph, theme, scaledLength(glyphSize), ratio));
}

/// Red is for what went wrong alone.
QColor countColour(AttentionKind kind, const Theme& theme)
{
    return kind == AttentionKind::Failed || kind == AttentionKind::VersionMismatch ? theme.fail : theme.text;
}

} // namespace

AttentionDelegate::AttentionDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void AttentionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto kind = static_cast<AttentionKind>(index.data(AttentionModel::KindRole).toInt());
    const int count = index.data(AttentionModel::CountRole).toInt();
    const QString remark = index.data(AttentionModel::SubTitleRole).toString();
    const QRect& row = option.rect;
    paintRowBackground(*painter, option, theme);
    painter->fillRect(
        QRect(row.x() + scaledLength(textLeft), row.bottom(), row.width() - scaledLength(textLeft), 1),
        theme.line);
    painter->setOpacity(count > 0 ? 1 : quiet);
    paintSign(*painter, row, scaledLength(remark.isEmpty() ? 16 : 7), kind, theme);
    painter->setOpacity(1);

    const qreal ratio = painter->device()->devicePixelRatioF();
    const int side = scaledLength(iconSize);
    const QRect right = row.adjusted(0, 0, -side - 8, 0);
    const QFont number = uiFont(TextSize::Figure, count > 0 ? QFont::DemiBold : QFont::Normal);
    const QString shown = count > 0 ? models::format::count(count) : QStringLiteral("–");
    painter->setFont(number);
    painter->setPen(count > 0 ? countColour(kind, theme) : theme.muted);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, shown);
    if (count > 0)
        painter->drawPixmap(QPoint(row.right() - side, row.y() + (row.height() - side) / 2),
                            iconPixmap(Icon::Right, theme.muted, side, ratio));

    QRect text = right.adjusted(scaledLength(textLeft), scaledLength(remark.isEmpty() ? 14 : 5),
                                -QFontMetrics(number).horizontalAdvance(shown) - 12, 0);
    text.setHeight(scaledLength(19));
    const auto line = [&](const QFont& font, const QColor& colour, const QString& words) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
        text.translate(0, scaledLength(18));
    };
    line(uiFont(TextSize::Body, QFont::Medium), count > 0 ? theme.text : theme.muted,
         index.data().toString());
    if (!remark.isEmpty())
        line(uiFont(TextSize::Second), theme.muted, remark);
}

QSize AttentionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
