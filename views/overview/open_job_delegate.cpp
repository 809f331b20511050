// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/open_job_delegate.h"

#include "models/jobs/job_list_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/jobs/job_states.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int textLeft = 24;
constexpr int barWidth = 110;

} // namespace

OpenJobDelegate::OpenJobDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void OpenJobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* model = qobject_cast<const models::JobListModel*>(index.model());
    const models::JobPtr job = model ? model->job(index) : nullptr;
    if (!job)
        return;
    const Theme& theme = m_theme.theme();
    const QRect& row = option.rect;
    paintRowBackground(*painter, option, theme);
    painter->fillRect(
        QRect(row.x() + scaledLength(textLeft), row.bottom(), row.width() - scaledLength(textLeft), 1),
        theme.line);
    const int side = scaledLength(glyphSize);
    painter->drawPixmap(row.topLeft() + QPoint(2, scaledLength(7)),
                        glyphPixmap(glyphOf(*job), theme, side, painter->device()->devicePixelRatioF()));

    // How far it is while it runs, else why it does not.
    const bool isRunning = job->state == JobState::InProgress && !job->canceling;
    const QString progress =
        isRunning ? models::format::percent(job->finished(), job->total) : stateWord(*job);
    QRect right = row.adjusted(0, 0, -4, 0);
    painter->setFont(uiFont(TextSize::Second, QFont::Medium));
    painter->setPen(theme.text);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, progress);
    right.setRight(right.right() -
                   std::max(scaledLength(60), painter->fontMetrics().horizontalAdvance(progress)) - 12);
    const int width = std::min(scaledLength(barWidth), right.width() / 3);
    const int height = scaledLength(8);
    paintStackedBar(*painter,
                    QRectF(right.right() - width, row.y() + (row.height() - height) / 2.0, width, height),
                    barSegments(*job), static_cast<qint64>(job->total), theme);

    QRect text = right.adjusted(scaledLength(textLeft), scaledLength(4), -width - 12, 0);
    text.setHeight(scaledLength(19));
    const auto line = [&](const QFont& font, const QColor& colour, const QString& words) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
        text.translate(0, scaledLength(18));
    };
    line(uiFont(TextSize::Body, QFont::Medium), theme.text, index.data().toString());
    line(uiFont(TextSize::Second), theme.muted, index.data(models::JobListModel::SubTitleRole).toString());
}

QSize OpenJobDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
