// SPDX-License-Identifier: GPL-3.0-or-later
// How a model of devices comes by the rows that it ought to show: built aside, and kept by merging changes.
#include "models/devices/device_model.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

/// So much longer than the last build is the pause after it: changes alone take a fifth of the worker's time.
constexpr int pausePerBuild = 4;
/// More rows that come than so many times those that are there come though the order is held.
constexpr std::size_t mostComing = 4;

} // namespace

void DeviceModel::mergeChanges(const client::MirrorChanges& changes)
{
    if (isBuilding()) {
        m_merger.remember(changes);
        return;
    }
    // What is to be built anew will have it.
    if (m_isStale)
        return;
    m_isStale = !m_merger.merge(changes, *m_index);
    m_isMerged = true;
    wakeLater();
}

bool DeviceModel::dependsOnTime() const
{
    return m_query.asksFor(QueryField::Seen) || (m_sort.key.empty() && m_sort.column == DeviceColumn::State);
}

void DeviceModel::wakeLater()
{
    if (isBuilding() || (m_next.isActive() && !m_isStale))
        return;
    const auto rest = [](std::chrono::milliseconds pause, const QElapsedTimer& since) {
        return pause - std::chrono::milliseconds(since.isValid() ? since.elapsed() : 0);
    };
    const auto pause =
        m_isStale ? rest(std::max(m_leastPause, m_indexer.lastDuration() * pausePerBuild), m_sinceAnswer)
                  : rest(m_leastPause, m_sinceShown);
    m_next.start(std::max(pause, 0ms));
}

void DeviceModel::wake()
{
    if (m_isStale) {
        reindex();
        return;
    }
    showMerged();
    Q_EMIT settled();
}

void DeviceModel::reindex()
{
    m_isStale = m_isMerged = false;
    letGo();
    m_indexer.request({snapshot(), {m_query, m_only, m_sort, now()}, m_index, !m_isForUser});
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
    // From here on nobody else looks at what is shown.
    const bool isFromShown = std::exchange(answer.shown, nullptr) == m_index;
    m_merger.take(std::move(answer), snapshot());
    if (!isFromShown)
        m_merger.loseSight();
    m_sinceAnswer.start();
    catchUp();
}

/// In portions, so that no frame waits for all of it.
void DeviceModel::catchUp()
{
    const bool isMerged = m_merger.mergeRemembered(*m_index);
    m_isCatchingUp = isMerged && m_merger.hasRemembered();
    if (m_isCatchingUp) {
        m_catchUp.start();
        return;
    }
    m_isStale = !isMerged || m_isStale;
    showMerged();
    if (m_isStale)
        wakeLater();
    else
        Q_EMIT settled();
}

void DeviceModel::showMerged()
{
    m_isMerged = false;
    m_sinceShown.start();
    if (Facets facets = m_merger.rows().facets(snapshot().texts); facets != m_facets) {
        m_facets = std::move(facets);
        Q_EMIT facetsChanged();
    }
    // A table that fills is not held: nobody points at one of the few that came first.
    const RowDrift& drift = m_merger.drift();
    const bool isHeld = m_held && !drift.isUnknown() && drift.coming() <= m_index->size() * mostComing;
    if (isHeld && !m_isForUser)
        setPending(drift.count());
    else
        install();
    m_isForUser = false;
}

/// Of the rows that were kept, before the worker has others: there are never two.
void DeviceModel::letGo()
{
    m_catchUp.stop();
    m_isCatchingUp = false;
    m_indexer.discard(m_merger.release());
}

void DeviceModel::setPending(std::size_t count)
{
    if (std::exchange(m_pending, count) != count)
        Q_EMIT pendingOrderChangesChanged();
}

} // namespace drydock::models
