// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_model.h"

#include "models/devices/device_text.h"
#include "models/fleet_link.h"

#include <span>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;
using client::Row;

/// What is asked by time is asked again.
constexpr auto timeStep = 5s;
/// Other work of the thread comes between two portions of what is merged after a build.
constexpr auto catchUpStep = 8ms;
/// Above so many spans a view is quicker told that all between the first and the last has changed.
constexpr std::size_t mostChangedSpans = 512;
/// More rows than these are seldom so few spans: it is not looked for them.
constexpr std::size_t mostChangedRows = 4'096;

/// Of more than those, the first ones tell whether they are all over the table.
constexpr std::size_t firstChangedRows = 64;

/// What a view is to be told of that shows these rows, or some of them.
std::vector<RowSpan> changedSpans(const RowIndex& index, const std::vector<Row>& rows)
{
    std::vector<RowSpan> spans;
    if (rows.size() <= mostChangedRows) {
        spans = spansOf(index.positionsOf(rows));
    } else {
        // Then it is not worth a look at each where they end.
        const auto some = index.spanAround(std::span(rows).first(firstChangedRows));
        if (some && some->count > index.size() / 2)
            return {{0, index.size()}};
    }
    if (spans.empty() || spans.size() > mostChangedSpans) {
        const auto around = index.spanAround(rows);
        spans = around ? std::vector{*around} : std::vector<RowSpan>();
    }
    return spans;
}

} // namespace

DeviceModel::DeviceModel(const client::FleetMirror& mirror, Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_mirror(mirror), m_clock(std::move(clock)),
      m_index(std::make_shared<RowIndex>()), m_indexer([this](RowAnswer answer) { take(std::move(answer)); })
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DeviceModel::wake);
    m_catchUp.setSingleShot(true);
    m_catchUp.setInterval(catchUpStep);
    connect(&m_catchUp, &QTimer::timeout, this, &DeviceModel::catchUp);
    m_time.setInterval(timeStep);
    connect(&m_time, &QTimer::timeout, this, [this] {
        if (dependsOnTime()) {
            m_isStale = true;
            wakeLater();
        }
    });
    m_time.start();
    connect(&m_indexer, &RowIndexer::busyChanged, this, &DeviceModel::busyChanged);
    reindexForUser();
}

DeviceModel::DeviceModel(FleetLink& link, QObject* parent) : DeviceModel(link.mirror(), systemNow, parent)
{
    connect(&link, &FleetLink::opened, this, &DeviceModel::startOver);
    connect(&link, &FleetLink::devicesChanged, this, &DeviceModel::applyChanges);
}

DeviceModel::~DeviceModel() = default;

int DeviceModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_index->size());
}

int DeviceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : deviceColumnCount + int(m_keyColumns.size());
}

QVariant DeviceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceText texts(snapshot(), now());
    const Row row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() < deviceColumnCount ? texts.cell(row, DeviceColumn(index.column()))
                                                  : keyText(row, index.column());
    case Qt::AccessibleTextRole:
        return texts.wholeRow(row,
                              index.column() < deviceColumnCount
                                  ? QString()
                                  : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                                        QLatin1Char(' ') + keyText(row, index.column()));
    case RowRole:
        return uint(row);
    case ShownStateRole:
        return int(stateAt(index.row(), now()));
    default:
        return {};
    }
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    if (section >= deviceColumnCount)
        return qText(m_keyColumns[std::size_t(section - deviceColumnCount)]);
    return DeviceText::header(DeviceColumn(section));
}

Qt::ItemFlags DeviceModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void DeviceModel::sort(int column, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    if (column >= 0 && column < deviceColumnCount)
        setOrder({DeviceColumn(column), descending});
    else if (column >= 0 && column < columnCount())
        setOrder({DeviceColumn::Id, descending, m_keyColumns[std::size_t(column - deviceColumnCount)]});
}

Row DeviceModel::rowAt(int position) const
{
    return (*m_index)[std::size_t(position)];
}

client::DeviceValues DeviceModel::valuesAt(int position) const
{
    return snapshot().values(rowAt(position));
}

std::string_view DeviceModel::idAt(int position) const
{
    return snapshot().ids[rowAt(position)];
}

ShownState DeviceModel::stateAt(int position, TimePoint now) const
{
    return shownState(valuesAt(position), snapshot(), now);
}

bool DeviceModel::isAliveAt(int position) const
{
    return snapshot().alive[rowAt(position)];
}

std::optional<int> DeviceModel::positionOf(Row row) const
{
    const auto position = m_index->positionOf(row);
    return position ? std::optional(int(*position)) : std::nullopt;
}

std::optional<int> DeviceModel::positionOf(std::string_view id) const
{
    const auto row = m_mirror.find(id);
    return row ? positionOf(*row) : std::nullopt;
}

void DeviceModel::setQuery(const Query& query)
{
    setQuery(query, nullptr);
}

void DeviceModel::setQuery(const Query& query, std::shared_ptr<const RowSet> rows)
{
    m_query = query;
    m_only = std::move(rows);
    reindexForUser();
}

void DeviceModel::setOrder(const RowSort& sort)
{
    if (m_sort == sort)
        return;
    m_sort = sort;
    reindexForUser();
}

void DeviceModel::setOrderHeld(bool held)
{
    m_held = held;
    if (!held)
        applyOrder();
}

void DeviceModel::applyOrder()
{
    // What is being built is installed in its place, held or not.
    if (isBuilding())
        m_isForUser = true;
    else if (m_merger.hasRows())
        install();
}

void DeviceModel::applyChanges(const client::MirrorChanges& changes)
{
    emitChanged(changes);
    mergeChanges(changes);
}

void DeviceModel::startOver()
{
    m_next.stop();
    m_indexer.startOver();
    letGo();
    m_isMerged = false;
    setPending(0);
    Q_EMIT aboutToInstall();
    beginResetModel();
    m_indexer.discard(std::exchange(m_index, std::make_shared<RowIndex>()));
    endResetModel();
    Q_EMIT installed();
    m_facets = {};
    Q_EMIT facetsChanged();
    if (m_only)
        m_only = std::make_shared<RowSet>();
    reindexForUser();
    Q_EMIT startedOver();
}

void DeviceModel::emitChanged(const client::MirrorChanges& changes)
{
    std::vector<Row> rows;
    rows.reserve(changes.changed.size() + changes.removed.size() + changes.added.size());
    for (const auto& change : changes.changed)
        rows.push_back(change.row);
    // Those gone and those back again, shown still because the order is held.
    rows.insert(rows.end(), changes.removed.begin(), changes.removed.end());
    rows.insert(rows.end(), changes.added.begin(), changes.added.end());
    for (const RowSpan& span : changedSpans(*m_index, rows))
        Q_EMIT dataChanged(index(int(span.first), 0),
                           index(int(span.first + span.count) - 1, columnCount() - 1));
}

} // namespace drydock::models
