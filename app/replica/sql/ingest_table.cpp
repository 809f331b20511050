// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/ingest_table.h"

namespace drydock::replica {

std::vector<SeenMessage> SqlIngestTable::seenMessages()
{
    std::vector<SeenMessage> messages;
    auto run = m_sql.prepare("SELECT packet_id, position, hash FROM seen_messages ORDER BY position");
    while (run.next())
        messages.push_back({static_cast<std::uint16_t>(run.integer(0)),
                            static_cast<std::uint64_t>(run.integer(1)), run.bytes(2)});
    return messages;
}

void SqlIngestTable::remember(const std::vector<SeenMessage>& messages)
{
    for (const auto& message : messages) {
        m_sql
            .prepare("INSERT INTO seen_messages (slot, position, packet_id, hash) VALUES (?, ?, ?, ?) ON "
                     "CONFLICT (slot) "
                     "DO UPDATE SET position = excluded.position, packet_id = excluded.packet_id, hash = "
                     "excluded.hash")
            .number(message.packetId)
            .number(static_cast<std::int64_t>(message.position))
            .number(message.packetId)
            .blob(message.print)
            .run();
    }
}

void SqlIngestTable::forgetSeen()
{
    m_sql.prepare("DELETE FROM seen_messages").run();
}

void SqlIngestTable::owe(std::uint64_t batch, std::string_view answers)
{
    m_sql.prepare("INSERT INTO outbox (batch, answers) VALUES (?, ?)")
        .number(static_cast<std::int64_t>(batch))
        .blob(answers)
        .run();
}

void SqlIngestTable::settle(std::uint64_t batch)
{
    m_sql.prepare("DELETE FROM outbox WHERE batch = ?").number(static_cast<std::int64_t>(batch)).run();
}

std::vector<std::pair<std::uint64_t, std::string>> SqlIngestTable::owed()
{
    std::vector<std::pair<std::uint64_t, std::string>> batches;
    auto run = m_sql.prepare("SELECT batch, answers FROM outbox ORDER BY batch");
    while (run.next())
        batches.emplace_back(static_cast<std::uint64_t>(run.integer(0)), run.bytes(1));
    return batches;
}

} // namespace drydock::replica
