// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/quarantine_table.h"

#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace drydock::views {
namespace {

using models::QuarantineModel;

constexpr int deviceHeight = 28;
constexpr int headerHeight = 28;
constexpr int mostRows = 12;
/// At 100 %; the reason takes what is left.
constexpr std::array<int, QuarantineModel::columns> widths{150, 100, 112, 0, 110};

} // namespace

QuarantineTable::QuarantineTable(const ThemeSource& theme, QuarantineModel& model, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Devices that are held back"));
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(int(QuarantineModel::Column::Why), QHeaderView::Stretch);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuarantineTable::selectedChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QuarantineTable::selectedChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT activatedDevice(index.data(QuarantineModel::IdRole).toString());
    });
    connect(&theme, &ThemeSource::changed, this, &QuarantineTable::arrange);
    arrange();
}

QStringList QuarantineTable::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        ids << index.data(QuarantineModel::IdRole).toString();
    return ids;
}

QSize QuarantineTable::sizeHint() const
{
    const int rows = std::min(model()->rowCount(), mostRows);
    return {scaledLength(480), scaledLength(headerHeight) + rows * scaledLength(deviceHeight) + 2};
}

QSize QuarantineTable::minimumSizeHint() const
{
    return {scaledLength(240), sizeHint().height()};
}

void QuarantineTable::arrange()
{
    QHeaderView& rows = *verticalHeader();
    rows.setMinimumSectionSize(scaledLength(deviceHeight));
    rows.setDefaultSectionSize(scaledLength(deviceHeight));
    rows.setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(scaledLength(headerHeight));
    for (int column = 0; column < QuarantineModel::columns; ++column) {
        if (column != int(QuarantineModel::Column::Why))
            setColumnWidth(column, scaledLength(widths[std::size_t(column)]));
    }
    updateGeometry();
}

} // namespace drydock::views
