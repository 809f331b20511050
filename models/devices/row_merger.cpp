// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_merger.h"

namespace drydock::models {
namespace {

using client::FieldSet;
using client::MirrorChanges;
using client::Row;

/// Changes at once that are still cheaper to merge than a frame may take.
constexpr std::size_t mostAtOnce = 5'000;
/// The same for what came while rows were built.
constexpr std::size_t mostRemembered = 5'000;

std::size_t countOf(const MirrorChanges& changes)
{
    return changes.changed.size() + changes.added.size() + changes.removed.size();
}

/// Calls `touch` for each row with the fields that may be others; false as soon as it returns false.
template <typename Touch>
bool forEachOf(const MirrorChanges& changes, Touch touch)
{
    for (const auto& change : changes.changed) {
        if (!touch(change.row, change.fields))
            return false;
    }
    for (const auto* rows : {&changes.removed, &changes.added}) {
        for (const Row row : *rows) {
            if (!touch(row, FieldSet::all()))
                return false;
        }
    }
    return true;
}

} // namespace

std::shared_ptr<const void> RowMerger::take(LiveRows rows, RowDrift drift,
                                            const client::FleetSnapshot& snapshot)
{
    auto before =
        std::make_shared<std::pair<std::optional<LiveRows>, RowDrift>>(std::move(m_rows), std::move(m_drift));
    m_rows = std::move(rows);
    m_rows->follow(snapshot);
    m_drift = std::move(drift);
    return before;
}

bool RowMerger::merge(const MirrorChanges& changes, const RowIndex& shown)
{
    if (!m_rows || countOf(changes) > mostAtOnce)
        return false;
    const FieldSet concerned = m_rows->fields();
    return forEachOf(changes, [&](Row row, FieldSet fields) {
        return !fields.overlaps(concerned) || merge(row, fields, shown);
    });
}

void RowMerger::remember(const MirrorChanges& changes)
{
    m_isTooMuch = m_isTooMuch || m_remembered.size() + countOf(changes) > mostRemembered;
    if (m_isTooMuch)
        return;
    (void)forEachOf(changes, [this](Row row, FieldSet fields) {
        m_remembered.emplace_back(row, fields);
        return true;
    });
}

bool RowMerger::mergeRemembered(const RowIndex& shown)
{
    bool isMerged = !m_isTooMuch;
    for (const auto& [row, fields] : m_remembered)
        isMerged = isMerged && merge(row, fields, shown);
    forgetRemembered();
    return isMerged;
}

void RowMerger::forgetRemembered()
{
    m_remembered.clear();
    m_isTooMuch = false;
}

void RowMerger::clear()
{
    m_rows.reset();
    m_drift = {};
    forgetRemembered();
}

std::shared_ptr<const RowIndex> RowMerger::publish()
{
    m_rows->settle();
    m_drift.clear();
    return std::make_shared<const RowIndex>(m_rows->index());
}

bool RowMerger::merge(Row row, FieldSet fields, const RowIndex& shown)
{
    const auto step = m_rows->merge(row, fields);
    if (step)
        m_drift.note(row, shown.contains(row), step->belongs, step->moved);
    return step.has_value();
}

} // namespace drydock::models
