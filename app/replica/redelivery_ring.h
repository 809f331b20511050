// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"
#include "crypto/digest.h"
#include "fleet/error.h"
#include "replica/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::replica {

/// How a message was answered: nothing where it was taken, the code where it was rejected.
using Verdict = std::optional<ErrorCode>;

struct Answered
{
    Verdict verdict;
};

/// Recognises messages that were committed and, not yet acknowledged to the broker, come again: a redelivery
/// keeps its packet id. A broker that was killed delivers again all that it had at its last snapshot, so the
/// last message of every packet id is remembered, in memory and in the store.
class RedeliveryRing
{
public:
    /// Packet ids begin anew after 65,535 messages: what is that old is another message, however alike.
    static constexpr std::uint64_t window = 60'000;

    /// Reads what the store remembers.
    explicit RedeliveryRing(IngestTable& table);

    /// How this message was answered when it came first; nothing where it is new.
    [[nodiscard]] std::optional<Answered> find(const broker::Message& message) const;
    void add(const broker::Message& message, Verdict verdict);
    /// Writes what was added since the last call; in the transaction of what it stands for.
    void save();
    /// Reads anew what the store remembers, after a transaction that failed.
    void reload();
    /// The broker has lost our session: packet ids begin anew and nothing can come again.
    void forget();

private:
    struct Slot
    {
        std::uint64_t position = 0; ///< 0: none
        std::string print;
    };

    IngestTable& m_table;
    mutable crypto::Sha256 m_hash; ///< as new between two messages: to make one costs more than to use it
    std::vector<Slot> m_slots;     ///< by packet id
    std::uint64_t m_position = 1;
    std::vector<SeenMessage> m_unsaved;
};

} // namespace drydock::replica
