// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/outcome_delegate.h"

#include "views/charts/chart_legend.h"
#include "views/charts/outcome_list_model.h"
#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QLocale>
#include <QPainter>

namespace drydock::views {

OutcomeDelegate::OutcomeDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void OutcomeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* model = qobject_cast<const OutcomeListModel*>(index.model());
    if (!model)
        return;
    const OutcomeSlice& slice = model->slice(index);
    const Theme& theme = m_theme.theme();
    paintRowBackground(*painter, option, theme);
    const QRect& row = option.rect;
    const int swatch = scaledLength(11);
    paintSwatch(*painter, QRectF(row.x() + 2, row.y() + (row.height() - swatch) / 2.0, 4, swatch),
                slice.state, theme);
    const int side = scaledLength(glyphSize);
    painter->drawPixmap(QPoint(row.x() + 11, row.y() + (row.height() - side) / 2),
                        glyphPixmap(slice.state, theme, side, painter->device()->devicePixelRatioF()));
    painter->setFont(uiFont(TextSize::Second));
    painter->setPen(theme.text);
    const QRect text = row.adjusted(11 + side + 6, 0, -4, 0);
    const QString count = QLocale().toString(slice.count);
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(slice.word, Qt::ElideRight, text.width() - metrics.horizontalAdvance(count) - 6));
    painter->setPen(theme.muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(160), scaledLength(rowHeight)};
}

} // namespace drydock::views
