// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_merger.h"

#include <utility>

namespace drydock::models {
namespace {

using client::FieldSet;
using client::MirrorChanges;
using client::Row;

/// Changes at once that are still cheaper to merge than a frame may take; those that the answer does not ask
/// about are none.
constexpr std::size_t mostAtOnce = 5'000;
/// What came while rows were built, and may be such changes.
constexpr std::size_t mostRemembered = 50'000;
/// Of those merged at a time: 1 to 2 ms of a frame that has more to do.
constexpr std::size_t mostMergedAgain = 1'000;

/// Changes whose memory is loaded while the ones before them are merged: by the first step, and by the
/// second.
constexpr std::size_t touchedAhead = 16;
constexpr std::size_t placesAhead = 8;

/// More moves than these, and than a share of the rows, are not remembered one by one.
constexpr std::size_t leastMoves = 1'000;

std::size_t countOf(const MirrorChanges& changes)
{
    return changes.changed.size() + changes.added.size() + changes.removed.size();
}

/// Calls `touch` for each row with the fields that may be others.
template <typename Touch>
void forEachOf(const MirrorChanges& changes, Touch touch)
{
    for (const auto& change : changes.changed)
        touch(change.row, change.fields);
    for (const auto* rows : {&changes.removed, &changes.added}) {
        for (const Row row : *rows)
            touch(row, FieldSet::all());
    }
}

} // namespace

std::shared_ptr<const void> RowMerger::release()
{
    struct Kept
    {
        std::optional<LiveRows> rows;
        RowDrift drift;
        std::shared_ptr<RowIndex> base;
    };
    auto kept = std::make_shared<Kept>(Kept{std::exchange(m_rows, std::nullopt), std::exchange(m_drift, {}),
                                            std::exchange(m_base, nullptr)});
    setPublished();
    forgetRemembered();
    return kept;
}

void RowMerger::take(RowAnswer answer, const client::FleetSnapshot& snapshot)
{
    m_rows = std::move(answer.rows);
    m_rows->follow(snapshot);
    m_drift = std::move(answer.drift);
    m_base = std::move(answer.copy);
    m_moves.clear();
    m_areMovesLost = false;
}

bool RowMerger::merge(const MirrorChanges& changes, const RowIndex& shown)
{
    if (!m_rows)
        return false;
    std::vector<Touched> touched;
    const FieldSet concerned = m_rows->fields();
    forEachOf(changes, [&](Row row, FieldSet fields) {
        if (fields.overlaps(concerned))
            touched.emplace_back(row, fields);
    });
    return merge(touched, shown);
}

bool RowMerger::merge(std::span<const Touched> touched, const RowIndex& shown)
{
    if (touched.size() > mostAtOnce)
        return false;
    for (std::size_t i = 0; i < touched.size(); ++i) {
        if (i + touchedAhead < touched.size()) {
            const auto& [row, fields] = touched[i + touchedAhead];
            m_rows->prefetch(row, fields);
            shown.prefetch(row);
            m_drift.prefetch(row);
        }
        if (i + placesAhead < touched.size())
            m_rows->prefetchPlace(touched[i + placesAhead].first, touched[i + placesAhead].second);
        if (!merge(touched[i].first, touched[i].second, shown))
            return false;
    }
    return true;
}

void RowMerger::remember(const MirrorChanges& changes)
{
    m_isTooMuch = m_isTooMuch || m_remembered.size() + countOf(changes) > mostRemembered;
    if (m_isTooMuch)
        return;
    forEachOf(changes, [this](Row row, FieldSet fields) { m_remembered.emplace_back(row, fields); });
}

bool RowMerger::mergeRemembered(const RowIndex& shown)
{
    const FieldSet concerned = m_rows->fields();
    std::vector<Touched> touched;
    for (; hasRemembered() && touched.size() < mostMergedAgain; ++m_mergedAgain) {
        const Touched& next = m_remembered[m_mergedAgain];
        if (next.second.overlaps(concerned))
            touched.push_back(next);
    }
    const bool isMerged = !m_isTooMuch && merge(touched, shown);
    if (!isMerged || !hasRemembered())
        forgetRemembered();
    // Nobody sees what is to be shown, so it needs not wait for its frame.
    if (m_base && !m_areMovesLost) {
        m_base->apply(m_moves);
        m_moves.clear();
    }
    return isMerged;
}

void RowMerger::forgetRemembered()
{
    m_remembered.clear();
    m_mergedAgain = 0;
    m_isTooMuch = false;
}

std::shared_ptr<const void> RowMerger::publish(std::shared_ptr<RowIndex>& shown)
{
    std::shared_ptr<RowIndex> before = shown;
    if (m_areMovesLost)
        shown = std::make_shared<RowIndex>(m_rows->index());
    else if (m_base)
        shown = std::exchange(m_base, nullptr);
    else if (shown.use_count() > 2)
        shown = std::make_shared<RowIndex>(*shown); // somebody else reads it still
    if (!m_areMovesLost)
        shown->apply(m_moves);
    setPublished();
    return before == shown ? nullptr : before;
}

void RowMerger::setPublished()
{
    m_base.reset();
    m_moves.clear();
    m_areMovesLost = false;
    m_drift.clear();
}

bool RowMerger::merge(Row row, FieldSet fields, const RowIndex& shown)
{
    const auto step = m_rows->merge(row, fields);
    if (!step)
        return false;
    m_drift.note(row, shown.contains(row), step->belongs, step->move && step->isAmongOthers);
    if (!step->move || m_areMovesLost)
        return true;
    m_areMovesLost = m_moves.size() > m_rows->index().size() / 4 + leastMoves;
    if (m_areMovesLost)
        m_moves.clear();
    else
        m_moves.push_back(*step->move);
    return true;
}

} // namespace drydock::models
