// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query_tree.h"
#include "fleet/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace drydock::models {

/// A query over the columns of a snapshot, a chunk of rows at a time or one row: what depends on a text is
/// decided once a text, not once a device. Answers as `matches` with SnapshotFacts does: as if a device had
/// no reported keys but those in the snapshot (KeyGaps). Belongs to one thread.
class CompiledQuery
{
public:
    static constexpr std::size_t chunkSize = client::Column<bool>::chunkSize;
    /// By row of a chunk: 1 where the query holds, else 0.
    using Verdicts = std::array<std::uint8_t, chunkSize>;

    /// A null tree holds for every device. `snapshot` outlives this, and may change.
    CompiledQuery(QueryTree tree, const client::FleetSnapshot& snapshot, TimePoint now);
    ~CompiledQuery();
    CompiledQuery(CompiledQuery&&) noexcept;
    CompiledQuery& operator=(CompiledQuery&&) noexcept;

    void evaluate(std::size_t chunk, Verdicts& verdicts);
    [[nodiscard]] bool holdsFor(client::Row row) { return m_term->holdsFor(row); }

    /// A part of the query: its terms keep what they have decided.
    class Term
    {
    public:
        virtual ~Term() = default;
        virtual void evaluate(std::size_t chunk, Verdicts& verdicts) = 0;
        [[nodiscard]] virtual bool holdsFor(client::Row row) = 0;
    };

private:
    QueryTree m_tree;
    std::unique_ptr<Term> m_term;
};

} // namespace drydock::models
