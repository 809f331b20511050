// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/model_delegate.h"

#include "models/overview/compliance_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/overview/bar_columns.h"
#include "views/overview/compliance_section.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

using models::ComplianceModel;

constexpr int countGap = 14; ///< pixels between a count and its bar

client::Compliance countsOf(const QModelIndex& index)
{
    const auto count = [&index](int role) { return static_cast<std::uint32_t>(index.data(role).toInt()); };
    return {.onLatest = count(ComplianceModel::OnLatestRole),
            .inProgress = count(ComplianceModel::InProgressRole),
            .updateAvailable = count(ComplianceModel::UpdateAvailableRole),
            .unknown = count(ComplianceModel::UnknownRole)};
}

} // namespace

ModelDelegate::ModelDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void ModelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    paintRowBackground(*painter, option, theme);
    const client::Compliance counts = countsOf(index);
    const QRect& row = option.rect;
    const QFont second = uiFont(TextSize::Second);
    const QFont first = uiFont();
    const int left = row.x() + static_cast<int>(row.width() * barTextShare) + barTextGap;
    QRect text(row.x(), row.y(), left - countGap - row.x(), row.height());
    const QString total = models::format::count(counts.total());
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, total);
    const QString share = tr("%1 on latest").arg(models::format::percent(counts.onLatest, counts.total()));
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, share);
    text.setRight(text.right() - QFontMetrics(second).horizontalAdvance(total) - 8);
    painter->setFont(first);
    painter->setPen(theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(first).elidedText(index.data().toString(), Qt::ElideRight, text.width()));

    const int barHeight = scaledLength(10);
    const int end = row.right() - std::max(scaledLength(barNumbersWidth),
                                           QFontMetrics(second).horizontalAdvance(share) + 12);
    paintStackedBar(*painter, QRectF(left, row.y() + (row.height() - barHeight) / 2.0, end - left, barHeight),
                    complianceSegments(counts), counts.total(), theme);
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
