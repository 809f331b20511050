// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/column.h"
#include "client/mirror/device_fields.h"
#include "client/mirror/key_table.h"
#include "client/mirror/text_table.h"
#include "fleet/device_facts.h"
#include "fleet/time.h"
#include "memory/chunk_pool.h"

#include <memory>
#include <string_view>

namespace drydock::client {

/// All devices by columns. Copies are cheap and independent of the original: a worker filters and sorts one
/// while the mirror goes on.
struct FleetSnapshot
{
    std::shared_ptr<memory::ChunkPool> pool = std::make_shared<memory::ChunkPool>(); ///< of the columns
    TextTable ids;            ///< by row; may be longer than the columns
    TextTable texts;          ///< what TextIds mean
    Column<bool> alive{pool}; ///< false: the row's device is gone
    Column<TextId> model{pool};
    Column<TextId> softwareName{pool};
    Column<TextId> softwareVersion{pool};
    Column<TextId> desiredVersion{pool};
    Column<TextId> job{pool};
    Column<TextId> package{pool};
    Column<TextId> groups{pool};
    Column<TextId> reason{pool};
    Column<std::int64_t> seen{pool}; ///< ms since 1970; 0 for never
    Column<DeviceState> state{pool};
    Column<Phase> phase{pool};
    Column<std::int8_t> progress{pool}; ///< percent; -1 where there is none
    Column<Presence> online{pool};
    KeyTable keys; ///< reported
    Column<RowKeys> rowKeys{pool};
    std::size_t partialCount = 0; ///< devices whose reported keys are not all known

    /// Rows that were ever given, those of gone devices too.
    [[nodiscard]] std::size_t rowCount() const { return alive.size(); }
    [[nodiscard]] std::string_view text(TextId id) const { return texts[id]; }
    [[nodiscard]] DeviceValues values(Row row) const;
};

/// The facts of one row at a time, for queries; `attribute` knows nothing: the mirror has none of them.
class SnapshotFacts final : public DeviceFacts
{
public:
    /// `snapshot` outlives this.
    SnapshotFacts(const FleetSnapshot& snapshot, TimePoint now) : m_snapshot(snapshot), m_now(now) {}
    void setRow(Row row);

    [[nodiscard]] std::string_view text(QueryField field) const override;
    [[nodiscard]] std::size_t groupCount() const override;
    [[nodiscard]] std::string_view group(std::size_t index) const override;
    [[nodiscard]] Presence presence() const override { return m_snapshot.online[m_row]; }
    [[nodiscard]] std::optional<std::chrono::seconds> sinceSeen() const override;
    [[nodiscard]] std::optional<int> progress() const override;
    [[nodiscard]] std::optional<std::string> reported(std::string_view path) const override;

private:
    const FleetSnapshot& m_snapshot;
    TimePoint m_now;
    Row m_row = 0;
};

} // namespace drydock::client
