// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/sqlite/write_chunk.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace drydock::replica {

/// Runs the writes of one connection in their order: where a transaction has many, on a thread of its own,
/// while who adds them goes on. The connection is that thread's from when a chunk of writes is handed over
/// until `settle` or `discard` returns, and the caller's otherwise, so that it is never in use twice. All
/// calls come from the caller's thread.
class SqliteWriter
{
public:
    /// Bytes of writes that may wait for the thread; beyond it who adds them runs them.
    static constexpr std::size_t mostQueued = 4U << 20U;

    explicit SqliteWriter(sqlite3* database) : m_database(database) {}
    /// What has not run by then does not.
    ~SqliteWriter();
    SqliteWriter(const SqliteWriter&) = delete;
    SqliteWriter& operator=(const SqliteWriter&) = delete;

    /// Whether writes may run later than they are added (in a transaction), or at once. After `settle` only.
    void setLater(bool later) { m_later = later; }
    /// A failure that shows later sticks, and what is added after it does not run: see `settle`.
    [[nodiscard]] Expected<void> add(sqlite3_stmt* statement, const BoundValues& values);
    /// All that was added has run, or why the first failed that did. Then the connection is the caller's.
    /// What the thread has not begun runs here: where others want the processor too, it may not for long.
    [[nodiscard]] Expected<void> settle();
    /// Drops what has not run, and forgets the failure.
    void discard();

    /// A statement of the caller has a row in hand: until it ends, nothing is handed over.
    void rowsBegin() { ++m_reading; }
    void rowsEnd() { --m_reading; }

    [[nodiscard]] bool hasThread() const { return m_thread.joinable(); }
    /// The most bytes that ever waited.
    [[nodiscard]] std::size_t highWater() const { return m_highWater; }

private:
    [[nodiscard]] bool handOver();
    [[nodiscard]] std::deque<WriteChunk> takeBack();
    void runHere(const WriteChunk& chunk);
    void run();

    sqlite3* m_database;
    bool m_later = false;
    int m_reading = 0;
    WriteChunk m_open;             ///< not handed over yet
    bool m_handedOver = false;     ///< since the thread was last waited for
    std::optional<Error> m_failed; ///< as far as it is known on this side
    std::size_t m_highWater = 0;

    std::mutex m_mutex; ///< of all that follows
    std::condition_variable m_work;
    std::condition_variable m_progress;
    std::deque<WriteChunk> m_queue;
    std::vector<WriteChunk> m_spare; ///< their memory, for the next ones
    std::size_t m_queuedBytes = 0;
    bool m_running = false; ///< a chunk that is not in the queue any more
    bool m_awaited = false;
    bool m_stopped = false;
    std::optional<Error> m_failure;
    std::thread m_thread; ///< from the first chunk on
};

} // namespace drydock::replica
