// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/members_table.h"

#include "views/groups/member_delegate.h"
#include "views/theme/theme_source.h"

#include <QEvent>
#include <QHeaderView>

#include <array>

namespace drydock::views {
namespace {

constexpr int deviceHeight = 26;
constexpr int headerHeight = 28;
constexpr std::array<int, models::GroupMembersModel::columns> widths{220, 140, 140, 100};

} // namespace

MembersTable::MembersTable(const ThemeSource& theme, models::GroupMembersModel& model, QWidget* parent)
    : QTableView(parent), m_delegate(new MemberDelegate(theme, this))
{
    setAccessibleName(tr("Devices of the group"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT activatedDevice(index.data(models::GroupMembersModel::IdRole).toString());
    });
    connect(this, &QAbstractItemView::entered, this,
            [this](const QModelIndex& index) { setHoveredRow(index.row()); });
    connect(this, &QAbstractItemView::viewportEntered, this, [this] { setHoveredRow(-1); });
    connect(&theme, &ThemeSource::changed, this, &MembersTable::arrange);
    arrange();
}

void MembersTable::setOffline(bool offline)
{
    m_delegate->setOffline(offline);
    viewport()->update();
}

bool MembersTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void MembersTable::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void MembersTable::arrange()
{
    QHeaderView& rows = *verticalHeader();
    rows.setMinimumSectionSize(scaledLength(deviceHeight));
    rows.setDefaultSectionSize(scaledLength(deviceHeight));
    rows.setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(scaledLength(headerHeight));
    for (int column = 0; column < models::GroupMembersModel::columns; ++column)
        setColumnWidth(column, scaledLength(widths[std::size_t(column)]));
    viewport()->update();
}

} // namespace drydock::views
