// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/model_delegate.h"

#include "models/overview/compliance_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/overview/compliance_section.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

using models::ComplianceModel;

constexpr int shareWidth = 116;

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
    const QRect row = option.rect.adjusted(2, 0, -2, 0);
    const QFont second = uiFont(TextSize::Second);
    const QFont first = uiFont();
    QRect text(row.x(), row.y(), static_cast<int>(row.width() * 0.23), row.height());
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

    const int left = row.x() + static_cast<int>(row.width() * 0.23) + 14;
    const int barHeight = scaledLength(10);
    const int end =
        row.right() - std::max(scaledLength(shareWidth), QFontMetrics(second).horizontalAdvance(share) + 12);
    paintStackedBar(*painter, QRectF(left, row.y() + (row.height() - barHeight) / 2.0, end - left, barHeight),
                    complianceSegments(counts), counts.total(), theme);
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
