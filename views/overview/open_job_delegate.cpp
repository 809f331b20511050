// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/open_job_delegate.h"

#include "models/jobs/job_list_model.h"
#include "models/text/format.h"
#include "views/charts/row_list.h"
#include "views/jobs/job_states.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QPainter>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int jobTextLeft = 24;
constexpr int barWidth = 110;
constexpr int percentWidth = 44;
constexpr int paceWidth = 76; ///< of the time that is left, above the rate
constexpr int gap = 12;

struct Line
{
    QFont font;
    QColor colour;
    QString words;
};

void paintTwoLines(QPainter& painter, const QRect& place, Qt::Alignment side, const Line& first,
                   const Line& second)
{
    QRect line(place.x(), place.y() + scaledLength(4), place.width(), scaledLength(19));
    for (const Line& shown : {first, second}) {
        painter.setFont(shown.font);
        painter.setPen(shown.colour);
        painter.drawText(line, side | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(shown.words, Qt::ElideRight, line.width()));
        line.translate(0, scaledLength(18));
    }
}

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
        QRect(row.x() + scaledLength(jobTextLeft), row.bottom(), row.width() - scaledLength(jobTextLeft), 1),
        theme.line);
    const int side = scaledLength(glyphSize);
    painter->drawPixmap(row.topLeft() + QPoint(1, scaledLength(7)),
                        glyphPixmap(glyphOf(*job), theme, side, painter->device()->devicePixelRatioF()));

    // How far it is and how fast while it runs, else why it does not.
    const bool isRunning = job->state == JobState::InProgress && !job->canceling;
    const QFont second = uiFont(TextSize::Second);
    const QFont strong = uiFont(TextSize::Second, QFont::Medium);
    const QString time =
        isRunning ? index.data(models::JobListModel::TimeLeftRole).toString() : stateWord(*job);
    QRect pace = row;
    pace.setLeft(row.right() -
                 std::max(scaledLength(paceWidth), QFontMetrics(strong).horizontalAdvance(time)));
    paintTwoLines(*painter, pace, Qt::AlignRight, {strong, theme.text, time},
                  {second, theme.muted, index.data(models::JobListModel::RateRole).toString()});

    QRect right = row;
    right.setRight(pace.left() - gap);
    painter->setFont(strong);
    painter->setPen(theme.text);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter,
                      models::format::percent(job->finished(), job->total));
    right.setRight(right.right() - scaledLength(percentWidth) - gap);
    const int width = std::min(scaledLength(barWidth), right.width() / 3);
    const int height = scaledLength(8);
    paintStackedBar(*painter,
                    QRectF(right.right() - width, row.y() + (row.height() - height) / 2.0, width, height),
                    barSegments(*job), static_cast<qint64>(job->total), theme);

    right.adjust(scaledLength(jobTextLeft), 0, -width - gap, 0);
    paintTwoLines(*painter, right, Qt::AlignLeft,
                  {uiFont(TextSize::Body, QFont::Medium), theme.text, index.data().toString()},
                  {second, theme.muted, index.data(models::JobListModel::SubTitleRole).toString()});
}

QSize OpenJobDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
