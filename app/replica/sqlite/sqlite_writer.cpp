// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_writer.h"

#include <algorithm>
#include <utility>

namespace drydock::replica {

namespace {

/// A chunk: enough for its writes to take several times what it costs to wake a thread.
constexpr std::size_t writesAChunk = 32;
constexpr std::size_t bytesAChunk = 32U << 10U;
constexpr std::size_t mostSpare = 16;

} // namespace

SqliteWriter::~SqliteWriter()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_work.notify_one();
    m_thread.join();
}

Expected<void> SqliteWriter::add(sqlite3_stmt* statement, const BoundValues& values)
{
    if (m_failed)
        return tl::unexpected(*m_failed);
    m_open.add(statement, values);
    if (!m_later || m_reading > 0)
        return settle();
    if (m_open.count() < writesAChunk && m_open.bytes() < bytesAChunk)
        return {};
    return handOver() ? Expected<void>() : settle();
}

/// False where too much waits already.
bool SqliteWriter::handOver()
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    const std::size_t bytes = m_open.bytes();
    {
        const std::lock_guard lock(m_mutex);
        if (m_queuedBytes + bytes > mostQueued)
            return false;
        m_handedOver = true;
        m_queue.push_back(std::exchange(m_open, {}));
        m_queuedBytes += bytes;
        m_highWater = std::max(m_highWater, m_queuedBytes);
        if (!m_spare.empty()) {
            m_open = std::move(m_spare.back());
            m_spare.pop_back();
        }
    }
    m_work.notify_one();
    return true;
}

Expected<void> SqliteWriter::settle()
{
    if (m_handedOver) {
        for (const auto& chunk : takeBack())
            runHere(chunk);
    }
    runHere(m_open);
    m_open.clear();
    return m_failed ? Expected<void>(tl::unexpected(*m_failed)) : Expected<void>();
}

void SqliteWriter::discard()
{
    if (m_handedOver)
        takeBack().clear();
    m_open.clear();
    m_failed.reset();
}

/// What the thread has not begun, once it is through with what it has.
std::deque<WriteChunk> SqliteWriter::takeBack()
{
    std::unique_lock lock(m_mutex);
    auto rest = std::exchange(m_queue, {});
    m_queuedBytes = 0;
    m_awaited = true;
    m_progress.wait(lock, [this] { return !m_running; });
    m_awaited = false;
    m_handedOver = false;
    if (auto failure = std::exchange(m_failure, std::nullopt))
        m_failed = std::move(failure);
    return rest;
}

void SqliteWriter::runHere(const WriteChunk& chunk)
{
    if (m_failed || chunk.isEmpty())
        return;
    if (auto done = chunk.run(m_database); !done)
        m_failed = std::move(done.error());
}

void SqliteWriter::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_work.wait(lock, [this] { return m_stopped || !m_queue.empty(); });
        if (m_stopped)
            return;
        WriteChunk chunk = std::move(m_queue.front());
        m_queue.pop_front();
        m_queuedBytes -= chunk.bytes();
        const bool runs = !m_failure;
        m_running = true;
        lock.unlock();
        auto done = runs ? chunk.run(m_database) : Expected<void>();
        chunk.clear();
        lock.lock();
        m_running = false;
        if (!done)
            m_failure = std::move(done.error());
        if (m_spare.size() < mostSpare)
            m_spare.push_back(std::move(chunk));
        if (m_awaited) {
            // Not within the lock, which is the first thing that the other takes when it wakes.
            lock.unlock();
            m_progress.notify_one();
            lock.lock();
        }
    }
}

} // namespace drydock::replica
