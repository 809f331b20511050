// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_delegate.h"

#include "models/jobs/job_list_model.h"
#include "models/text/format.h"
#include "views/jobs/job_states.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int rowHeight = 58;
constexpr int glyphLeft = 13;
constexpr int textLeft = 36;
constexpr int right = 12;

/// How far it is while it goes on or came to its end; else the state's word.
QString progressText(const client::JobSummary& job)
{
    if ((job.state == JobState::InProgress && !job.canceling) || job.state == JobState::Completed)
        return models::format::percent(job.finished(), job.total);
    return stateWord(job);
}

} // namespace

JobDelegate::JobDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void JobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const models::JobListModel*>(index.model());
    const models::JobPtr job = model ? model->job(index) : nullptr;
    if (!job)
        return;
    const Theme& theme = m_theme.theme();
    const QRect& row = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.widget && option.widget->hasFocus();
    if (isSelected)
        painter->fillRect(row, hasFocus ? theme.selected : theme.selectedIdle);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, theme.hover);
    painter->fillRect(QRect(row.x() + scaledLength(16), row.bottom(), row.width() - scaledLength(16), 1),
                      theme.line);

    const int side = scaledLength(glyphSize + 1);
    painter->drawPixmap(row.topLeft() + QPoint(scaledLength(glyphLeft), scaledLength(9)),
                        glyphPixmap(glyphOf(*job), theme, side, painter->device()->devicePixelRatioF()));

    const QFont second = uiFont(TextSize::Second);
    const QFontMetrics secondMetrics(second);
    QRect text = row.adjusted(scaledLength(textLeft), scaledLength(6), -scaledLength(right), 0);
    text.setHeight(scaledLength(20));
    const QString progress = progressText(*job);
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, progress);

    const QFont first = uiFont(TextSize::Body, isSelected ? QFont::DemiBold : QFont::Medium);
    const int nameWidth = text.width() - secondMetrics.horizontalAdvance(progress) - 8;
    painter->setFont(first);
    painter->setPen(theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(first).elidedText(index.data().toString(), Qt::ElideRight, nameWidth));

    text.translate(0, scaledLength(18));
    painter->setFont(second);
    painter->setPen(theme.muted);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      secondMetrics.elidedText(index.data(models::JobListModel::SubTitleRole).toString(),
                                               Qt::ElideRight, text.width()));

    const QRectF bar(text.x(), row.y() + scaledLength(46), text.width(), 4);
    paintStackedBar(*painter, bar, barSegments(*job), static_cast<qint64>(job->total), theme);
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
