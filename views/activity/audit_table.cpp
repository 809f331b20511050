// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/audit_table.h"

#include "views/activity/audit_delegate.h"
#include "views/theme/theme_source.h"
#include "views/widgets/current_follows_selection.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QScrollBar>

namespace drydock::views {
namespace {

using Column = models::AuditModel::Column;

constexpr int lineHeight = 28;
constexpr int timeWidth = 132;
constexpr int actorWidth = 156;

} // namespace

AuditTable::AuditTable(const ThemeSource& theme, models::AuditModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new AuditDelegate(theme, this))
{
    setAccessibleName(tr("Activity"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    arrange();
    connect(&theme, &ThemeSource::changed, this, &AuditTable::arrange);
    currentFollowsSelection(*this);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditTable::lineChosen);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT lineChosen({}); });
}

void AuditTable::fill()
{
    if (m_model.rowCount() * verticalHeader()->defaultSectionSize() <= viewport()->height())
        m_model.fetchMore({});
}

bool AuditTable::viewportEvent(QEvent* event)
{
    // Also where the table appears below a pointer at rest.
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        setHoveredRow(indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::HoverLeave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void AuditTable::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int place = verticalScrollBar()->value();
    QTableView::rowsInserted(parent, first, last);
    // At the very top people look at what is new.
    if (place == 0 || rowAt(0) < first)
        return;
    updateGeometries();
    verticalScrollBar()->setValue(place + (last - first + 1) * verticalHeader()->defaultSectionSize());
}

void AuditTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fill();
}

void AuditTable::arrange()
{
    QHeaderView& rows = *verticalHeader();
    // Before the size, or it is clamped.
    rows.setMinimumSectionSize(scaledLength(lineHeight));
    rows.setDefaultSectionSize(scaledLength(lineHeight));
    rows.setSectionResizeMode(QHeaderView::Fixed);
    setColumnWidth(int(Column::Time), scaledLength(timeWidth));
    setColumnWidth(int(Column::Actor), scaledLength(actorWidth));
}

void AuditTable::setHoveredRow(int row)
{
    if (m_delegate->setHoveredRow(row))
        viewport()->update();
}

} // namespace drydock::views
