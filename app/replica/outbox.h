// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace drydock::replica {

/// An answer without secrets (accepted, rejected): it may be stored until the broker has it.
struct Answer
{
    std::string topic;
    std::string payload;
};

/// Publishes one answer; `taken` is to be called once the broker has it (or will never take it).
using PublishAnswer = std::function<void(Answer answer, std::function<void()> taken)>;

/// Answers that are owed: stored in the commit of what they answer, published after it, and cleared by a
/// later commit once the broker took them. A restart publishes what is left. All on one thread.
class Outbox
{
public:
    /// Reads what is still owed from the last run; the first `send` publishes it.
    explicit Outbox(IngestTable& table);

    /// Adds to the batch of the transaction that is open.
    void add(Answer answer) { m_batch.push_back(std::move(answer)); }
    /// In the transaction: stores the batch, and clears those that were taken.
    void save();
    /// After the commit: publishes what was saved and not yet published.
    void send(const PublishAnswer& publish);
    /// The transaction failed: what was added and not sent is forgotten (its sender is not answered).
    void discard();
    [[nodiscard]] bool hasSettled() const { return !m_taken.empty(); }
    [[nodiscard]] bool hasUnsaved() const { return !m_batch.empty(); }

private:
    IngestTable& m_table;
    std::uint64_t m_nextBatch = 1;
    std::vector<Answer> m_batch;
    std::vector<std::pair<std::uint64_t, std::vector<Answer>>> m_unsent;
    std::map<std::uint64_t, std::size_t> m_waiting; ///< batch → answers the broker has not taken
    std::vector<std::uint64_t> m_taken;
};

} // namespace drydock::replica
