// SPDX-License-Identifier: GPL-3.0-or-later
// How a model of devices gets from the rows that it shows to those that it ought to show.
#include "models/devices/device_model.h"

#include <algorithm>
#include <ranges>

namespace drydock::models {
namespace {

using client::Row;

/// Spans are inserted and removed one by one while that moves no more rows about than this.
constexpr std::size_t mostMovedSpans = 64;
constexpr std::size_t mostRowsTouched = 4'000'000;
/// Spans are not looked for among more rows than this.
constexpr std::size_t mostMovedRows = 10'000;

} // namespace

void DeviceModel::install()
{
    // What it says ends with the publication.
    const RowDrift& drift = m_merger.drift();
    if (drift.isEmpty()) {
        setPending(0);
        return;
    }
    m_merger.settle();
    Q_EMIT aboutToInstall();
    const bool isSameSet = !drift.isUnknown() && drift.coming() + drift.going() == 0;
    const bool isInPlace = !drift.isUnknown() && drift.moved() == 0 && !drift.isOtherOrder();
    if (isInPlace && moveSpans(m_merger.rows().index())) {
        m_merger.setPublished();
    } else if (isSameSet) {
        reorder(m_merger.rows().index());
        m_indexer.discard(m_merger.publish(m_index));
        Q_EMIT layoutChanged({}, VerticalSortHint);
    } else {
        beginResetModel();
        m_indexer.discard(m_merger.publish(m_index));
        endResetModel();
    }
    setPending(0);
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

/// Shows what comes and goes span by span; false where that would take too long.
bool DeviceModel::moveSpans(const RowIndex& after)
{
    const RowDrift& drift = m_merger.drift();
    const std::size_t mostSpans =
        std::min(mostMovedSpans, mostRowsTouched / (m_index->size() + after.size() + 1));
    if (drift.coming() + drift.going() > mostMovedRows)
        return false;
    const auto spans = [](const RowIndex& index, const std::vector<Row>& rows) {
        std::vector<std::size_t> positions;
        for (const Row row : rows)
            positions.push_back(*index.positionOf(row));
        std::ranges::sort(positions);
        return spansOf(positions);
    };
    const auto removed = spans(*m_index, drift.goingRows());
    const auto inserted = spans(after, drift.comingRows());
    if (removed.size() + inserted.size() > mostSpans)
        return false;
    if (m_index.use_count() > 1)
        m_index = std::make_shared<RowIndex>(*m_index);
    for (const RowSpan& span : removed | std::views::reverse) {
        beginRemoveRows({}, int(span.first), int(span.first + span.count) - 1);
        m_index->remove(span.first, span.count);
        endRemoveRows();
    }
    for (const RowSpan& span : inserted) {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < span.count; ++i)
            rows.push_back(after[span.first + i]);
        beginInsertRows({}, int(span.first), int(span.first + span.count) - 1);
        m_index->insert(span.first, rows);
        endInsertRows();
    }
    return true;
}

} // namespace drydock::models
