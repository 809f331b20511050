// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_model.h"

#include "models/devices/device_text.h"
#include "models/devices/query_parts.h"
#include "models/fleet_link.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;
using client::Field;
using client::Row;

/// So much longer than the last build is the pause after it: changes alone take a fifth of the worker's time.
constexpr int pausePerBuild = 4;
/// What is asked by time is asked again.
constexpr auto timeStep = 5s;
/// Above so many spans a view is quicker told that all between the first and the last has changed.
constexpr std::size_t mostChangedSpans = 64;
/// Spans are inserted and removed one by one while that moves no more rows about than this.
constexpr std::size_t mostMovedSpans = 64;
constexpr std::size_t mostRowsTouched = 4'000'000;

} // namespace

DeviceModel::DeviceModel(const client::FleetMirror& mirror, Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_mirror(mirror), m_clock(std::move(clock)),
      m_index(std::make_shared<RowIndex>()), m_indexer([this](RowAnswer answer) { take(std::move(answer)); })
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DeviceModel::reindex);
    m_time.setInterval(timeStep);
    connect(&m_time, &QTimer::timeout, this, [this] {
        if (dependsOnTime())
            reindexLater();
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
    return int(m_interim ? m_interim->size() : m_index->size());
}

int DeviceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : deviceColumnCount;
}

QVariant DeviceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceText texts(snapshot(), now());
    switch (role) {
    case Qt::DisplayRole:
        return texts.cell(rowAt(index.row()), DeviceColumn(index.column()));
    case Qt::AccessibleTextRole:
        return texts.wholeRow(rowAt(index.row()));
    case RowRole:
        return uint(rowAt(index.row()));
    case ShownStateRole:
        return int(stateAt(index.row(), now()));
    default:
        return {};
    }
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= deviceColumnCount)
        return {};
    return DeviceText::header(DeviceColumn(section));
}

Qt::ItemFlags DeviceModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void DeviceModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < deviceColumnCount)
        setOrder({DeviceColumn(column), order == Qt::DescendingOrder});
}

Row DeviceModel::rowAt(int position) const
{
    return m_interim ? (*m_interim)[std::size_t(position)] : (*m_index)[std::size_t(position)];
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

std::size_t DeviceModel::pendingOrderChanges() const
{
    return m_waiting ? m_waiting->difference.count() : 0;
}

void DeviceModel::applyOrder()
{
    if (m_waiting)
        install(RowAnswer(*m_waiting));
}

void DeviceModel::applyChanges(const client::MirrorChanges& changes)
{
    emitChanged(changes);
    if (concernsIndex(changes))
        reindexLater();
}

void DeviceModel::startOver()
{
    m_next.stop();
    m_indexer.startOver();
    setPending(std::nullopt);
    Q_EMIT aboutToInstall();
    beginResetModel();
    m_index = std::make_shared<RowIndex>();
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
    std::vector<std::size_t> positions;
    const auto add = [&](Row row) {
        if (const auto position = m_index->positionOf(row))
            positions.push_back(*position);
    };
    for (const auto& change : changes.changed)
        add(change.row);
    // Those gone and those back again, shown still because the order is held.
    std::ranges::for_each(changes.removed, add);
    std::ranges::for_each(changes.added, add);
    if (positions.empty())
        return;
    std::ranges::sort(positions);
    std::vector<RowSpan> spans = spansOf(positions);
    if (spans.size() > mostChangedSpans)
        spans = {{positions.front(), positions.back() - positions.front() + 1}};
    for (const RowSpan& span : spans)
        Q_EMIT dataChanged(index(int(span.first), 0),
                           index(int(span.first + span.count) - 1, deviceColumnCount - 1));
}

bool DeviceModel::concernsIndex(const client::MirrorChanges& changes) const
{
    if (!changes.added.empty() || !changes.removed.empty())
        return true;
    client::FieldSet fields = fieldsOf(m_sort.column);
    for (const Field field : {Field::State, Field::Model, Field::SoftwareVersion, Field::Groups})
        fields.add(field); // the facets count them
    fields.add(fieldsOf(m_query.tree()));
    return changes.fields.overlaps(fields);
}

bool DeviceModel::dependsOnTime() const
{
    return m_query.asksFor(QueryField::Seen) || m_sort.column == DeviceColumn::State;
}

void DeviceModel::reindexLater()
{
    m_isStale = true;
    if (m_next.isActive() || m_indexer.isPending())
        return;
    const auto pause = std::max(m_leastPause, m_indexer.lastDuration() * pausePerBuild);
    const std::chrono::milliseconds since(m_sinceAnswer.isValid() ? m_sinceAnswer.elapsed() : 0);
    m_next.start(std::max(pause - since, 0ms));
}

void DeviceModel::reindex()
{
    m_isStale = false;
    m_indexer.request({snapshot(), m_query, m_only, m_sort, now(), m_index});
}

// Cancels what is under way: it answers a question nobody asks any more.
void DeviceModel::reindexForUser()
{
    m_next.stop();
    m_isForUser = true;
    reindex();
}

void DeviceModel::take(RowAnswer answer)
{
    if (std::exchange(m_facets, std::move(answer.facets)) != m_facets)
        Q_EMIT facetsChanged();
    if (m_held && !m_isForUser && m_index->size() > 0 && answer.shown == m_index &&
        answer.difference.count() > 0)
        setPending(std::move(answer));
    else
        install(std::move(answer));
    m_isForUser = false;
    m_sinceAnswer.start();
    if (m_isStale)
        reindexLater();
    else
        Q_EMIT settled();
}

void DeviceModel::setPending(std::optional<RowAnswer> answer)
{
    const std::size_t before = pendingOrderChanges();
    m_waiting = std::move(answer);
    if (pendingOrderChanges() != before)
        Q_EMIT pendingOrderChangesChanged();
}

void DeviceModel::install(RowAnswer answer)
{
    const RowDifference& difference = answer.difference;
    const std::size_t spans = difference.removed.size() + difference.inserted.size();
    const bool isFromShown = answer.shown == m_index;
    if (isFromShown && difference.count() == 0) {
        m_index = std::move(answer.index);
        setPending(std::nullopt);
        return;
    }
    Q_EMIT aboutToInstall();
    if (isFromShown && difference.movedCount == 0 && spans <= mostMovedSpans &&
        spans * (m_index->size() + answer.index->size()) <= mostRowsTouched) {
        moveSpans(answer);
    } else if (isFromShown && spans == 0) {
        reorder(*answer.index);
        m_index = std::move(answer.index);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    } else {
        beginResetModel();
        m_index = std::move(answer.index);
        endResetModel();
    }
    setPending(std::nullopt);
    Q_EMIT installed();
}

/// Begins a change of order: what others hold of the model moves with its devices.
void DeviceModel::reorder(const RowIndex& after)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex& item : held) {
        const auto position = after.positionOf(rowAt(item.row()));
        moved.append(position ? createIndex(int(*position), item.column()) : QModelIndex());
    }
    changePersistentIndexList(held, moved);
}

void DeviceModel::moveSpans(const RowAnswer& answer)
{
    m_interim = m_index->rows();
    std::vector<Row>& rows = *m_interim;
    for (const RowSpan& span : answer.difference.removed | std::views::reverse) {
        beginRemoveRows({}, int(span.first), int(span.first + span.count) - 1);
        const auto first = rows.begin() + std::ptrdiff_t(span.first);
        rows.erase(first, first + std::ptrdiff_t(span.count));
        endRemoveRows();
    }
    for (const RowSpan& span : answer.difference.inserted) {
        beginInsertRows({}, int(span.first), int(span.first + span.count) - 1);
        const auto from = answer.index->rows().begin() + std::ptrdiff_t(span.first);
        rows.insert(rows.begin() + std::ptrdiff_t(span.first), from, from + std::ptrdiff_t(span.count));
        endInsertRows();
    }
    m_index = answer.index;
    m_interim.reset();
}

} // namespace drydock::models
