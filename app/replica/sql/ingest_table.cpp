// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/ingest_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace drydock::replica {

namespace {

/// Of a message in `messages`: how far it stands before the last one of its batch, its packet id, and how
/// long its print is.
using Head = std::array<std::uint64_t, 3>;

std::optional<Head> takeHead(std::string_view& text)
{
    Head head{};
    for (auto& number : head) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (problem != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return head;
}

void decode(std::uint64_t last, std::string_view heads, std::string_view prints,
            std::vector<SeenMessage>& messages)
{
    while (const auto head = takeHead(heads)) {
        const auto [before, packetId, length] = *head;
        if (before > last || length > prints.size() || packetId > std::numeric_limits<std::uint16_t>::max())
            return;
        messages.push_back(
            {static_cast<std::uint16_t>(packetId), last - before, std::string(prints.substr(0, length))});
        prints.remove_prefix(length);
    }
}

} // namespace

std::vector<SeenMessage> SqlIngestTable::seenMessages()
{
    std::vector<SeenMessage> messages;
    auto run = m_sql.prepare("SELECT position, messages, prints FROM seen_batches ORDER BY position");
    while (run.next())
        decode(static_cast<std::uint64_t>(run.integer(0)), run.bytes(1), run.bytes(2), messages);
    std::vector<bool> known(std::numeric_limits<std::uint16_t>::max() + 1U);
    const auto replaced = [&](const SeenMessage& message) {
        const bool later = known[message.packetId];
        known[message.packetId] = true;
        return later;
    };
    std::ranges::reverse(messages);
    messages.erase(std::remove_if(messages.begin(), messages.end(), replaced), messages.end());
    std::ranges::reverse(messages);
    return messages;
}

void SqlIngestTable::remember(const std::vector<SeenMessage>& messages, std::uint64_t oldest)
{
    if (messages.empty())
        return;
    const auto last = messages.back().position;
    std::string heads;
    std::string prints;
    for (const auto& message : messages) {
        for (const std::uint64_t number :
             {last - message.position, std::uint64_t(message.packetId), std::uint64_t(message.print.size())})
            heads.append(std::to_string(number)).append(" ");
        prints += message.print;
    }
    m_sql.prepare("INSERT INTO seen_batches (position, messages, prints) VALUES (?, ?, ?)")
        .number(static_cast<std::int64_t>(last))
        .text(heads)
        .blob(prints)
        .run();
    m_sql.prepare("DELETE FROM seen_batches WHERE position < ?")
        .number(static_cast<std::int64_t>(oldest))
        .run();
}

void SqlIngestTable::forgetSeen()
{
    m_sql.prepare("DELETE FROM seen_batches").run();
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
