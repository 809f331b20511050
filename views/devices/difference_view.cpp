// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/difference_view.h"

#include "views/devices/difference_delegate.h"
#include "views/widgets/indented_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QWheelEvent>

namespace drydock::views {
namespace {

constexpr int lineHeight = 24;
constexpr int differenceHeaderHeight = 24;
constexpr double keyShare = 0.4;

} // namespace

DifferenceView::DifferenceView(const ThemeSource& theme, models::DifferenceModel& model, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Reported and desired state"));
    setModel(&model);
    setItemDelegate(new DifferenceDelegate(theme, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* header = new IndentedHeader(this);
    header->setIndent(models::DifferenceModel::KeyColumn, DifferenceDelegate::markRoom);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(scaledLength(lineHeight));
    verticalHeader()->setDefaultSectionSize(scaledLength(lineHeight));
    horizontalHeader()->setFixedHeight(scaledLength(differenceHeaderHeight));
    horizontalHeader()->setFont(uiFont(TextSize::Second, QFont::Medium));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, [this] { updateGeometry(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(&theme, &ThemeSource::changed, this, [this] { viewport()->update(); });
}

QSize DifferenceView::sizeHint() const
{
    return {200, horizontalHeader()->height() + model()->rowCount() * verticalHeader()->defaultSectionSize()};
}

void DifferenceView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int key = int(viewport()->width() * keyShare);
    setColumnWidth(models::DifferenceModel::KeyColumn, key);
    setColumnWidth(models::DifferenceModel::ReportedColumn, (viewport()->width() - key) / 2);
}

void DifferenceView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the pane's
}

void DifferenceView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(
            currentIndex().data(models::DifferenceModel::ValueRole).toString());
    else
        QTableView::keyPressEvent(event);
}

} // namespace drydock::views
