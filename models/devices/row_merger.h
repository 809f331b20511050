// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "models/devices/live_rows.h"
#include "models/devices/row_drift.h"
#include "models/devices/row_index.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace drydock::models {

/// Keeps the rows of a table up to date by changes alone, and knows how far what is shown has fallen behind.
/// While rows are built aside, changes are remembered and merged into what comes.
class RowMerger
{
public:
    /// What was built replaces what was kept, which is returned: somebody with time may destroy it.
    [[nodiscard]] std::shared_ptr<const void> take(LiveRows rows, RowDrift drift,
                                                   const client::FleetSnapshot& snapshot);
    /// False where all has to be built anew: there are too many changes, or they are of a kind that cannot be
    /// merged.
    [[nodiscard]] bool merge(const client::MirrorChanges& changes, const RowIndex& shown);
    void remember(const client::MirrorChanges& changes);
    /// Merges what was remembered, and forgets it.
    [[nodiscard]] bool mergeRemembered(const RowIndex& shown);
    void forgetRemembered();
    void clear();

    [[nodiscard]] bool hasRows() const { return m_rows.has_value(); }
    /// Valid while there are rows.
    [[nodiscard]] const LiveRows& rows() const { return *m_rows; }
    /// A copy of the order as it is now, to be shown; nothing drifts after it.
    [[nodiscard]] std::shared_ptr<const RowIndex> publish();
    [[nodiscard]] const RowDrift& drift() const { return m_drift; }
    void settle() { m_rows->settle(); }

private:
    using Touched = std::pair<client::Row, client::FieldSet>;

    [[nodiscard]] bool merge(client::Row row, client::FieldSet fields, const RowIndex& shown);

    std::optional<LiveRows> m_rows;
    RowDrift m_drift;
    std::vector<Touched> m_remembered;
    bool m_isTooMuch = false; ///< more than can be remembered
};

} // namespace drydock::models
