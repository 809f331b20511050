// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "models/devices/live_rows.h"
#include "models/devices/row_build.h"
#include "models/devices/row_drift.h"
#include "models/devices/row_index.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace drydock::models {

/// Keeps the rows of a table up to date by changes alone, and knows how far what is shown has fallen behind.
/// While rows are built aside, changes are remembered and merged into what comes.
class RowMerger
{
public:
    /// Lets go of the rows, as others are asked for, and of what was remembered for them. Somebody with time
    /// may destroy what is returned.
    [[nodiscard]] std::shared_ptr<const void> release();
    void take(RowAnswer answer, const client::FleetSnapshot& snapshot);
    /// What is shown is not what the answer took it for.
    void loseSight() { m_drift.loseSight(); }
    /// False where all has to be built anew: there are too many changes, or they are of a kind that cannot be
    /// merged.
    [[nodiscard]] bool merge(const client::MirrorChanges& changes, const RowIndex& shown);
    void remember(const client::MirrorChanges& changes);
    /// Merges and forgets the first of what was remembered: as many as are hardly felt in a frame.
    [[nodiscard]] bool mergeRemembered(const RowIndex& shown);
    /// There is more of it than was merged.
    [[nodiscard]] bool hasRemembered() const { return m_remembered.size() > m_mergedAgain; }

    [[nodiscard]] bool hasRows() const { return m_rows.has_value(); }
    /// Valid while there are rows.
    [[nodiscard]] const LiveRows& rows() const { return *m_rows; }
    /// Makes `shown` what it ought to be, where nothing drifts then. Returns what is to be
    /// destroyed, if anything.
    [[nodiscard]] std::shared_ptr<const void> publish(std::shared_ptr<RowIndex>& shown);
    /// The same, where `shown` has been made so already.
    void setPublished();
    [[nodiscard]] const RowDrift& drift() const { return m_drift; }
    void settle() { m_rows->settle(); }

private:
    using Touched = std::pair<client::Row, client::FieldSet>;

    void forgetRemembered();
    [[nodiscard]] bool merge(std::span<const Touched> touched, const RowIndex& shown);
    [[nodiscard]] bool merge(client::Row row, client::FieldSet fields, const RowIndex& shown);

    std::optional<LiveRows> m_rows;
    RowDrift m_drift;
    std::shared_ptr<RowIndex> m_base; ///< what `m_moves` begin with; null: what is shown
    std::vector<RowMove> m_moves;
    bool m_areMovesLost = false; ///< there were too many to keep
    std::vector<Touched> m_remembered;
    std::size_t m_mergedAgain = 0; ///< of those, from the first on
    bool m_isTooMuch = false;      ///< more than can be remembered
};

} // namespace drydock::models
