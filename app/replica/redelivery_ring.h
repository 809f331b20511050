// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"
#include "replica/store.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace drydock::replica {

/// Recognises messages that were committed and, not yet acknowledged to the broker, come again: a redelivery
/// keeps its packet id. Remembers the last `IngestTable::ringSize` messages, in memory and in the store.
class RedeliveryRing
{
public:
    /// Reads what the store remembers.
    explicit RedeliveryRing(IngestTable& table);

    [[nodiscard]] bool contains(const broker::Message& message) const;
    void add(const broker::Message& message);
    /// Writes what was added since the last call; in the transaction of what it stands for.
    void save();
    /// Reads anew what the store remembers, after a transaction that failed.
    void reload();
    /// The broker has lost our session: packet ids begin anew and nothing can come again.
    void forget();

private:
    IngestTable& m_table;
    std::vector<SeenMessage> m_slots;
    std::uint64_t m_position = 0;
    std::vector<SeenMessage> m_unsaved;
    std::set<std::pair<std::uint16_t, std::string>> m_known;
};

} // namespace drydock::replica
