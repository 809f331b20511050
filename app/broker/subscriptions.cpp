// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/subscriptions.h"

#include "broker/reason.h"
#include "broker/topics.h"
#include "broker/wire.h"

#include <algorithm>

namespace drydock::broker {

std::size_t Subscriptions::add(std::string filter, SubscribeOptions options, MessageHandler handler,
                               RefusedHandler refused)
{
    std::erase_if(m_entries, [&](const auto& entry) {
        if (entry->filter != filter)
            return false;
        entry->alive = false;
        return true;
    });
    m_gone.erase(filter);
    auto entry = std::make_shared<Entry>();
    entry->id = ++m_lastId;
    entry->pattern = toPattern(filter);
    entry->filter = std::move(filter);
    entry->options = options;
    entry->handler = std::move(handler);
    entry->refused = std::move(refused);
    m_entries.push_back(std::move(entry));
    recount();
    return m_lastId;
}

void Subscriptions::remove(std::size_t id)
{
    const auto found = std::ranges::find_if(m_entries, [&](const auto& entry) { return entry->id == id; });
    if (found == m_entries.end())
        return;
    (*found)->alive = false;
    // Told.No may still be known to a session of an earlier run, so it is ended too.
    m_gone.insert((*found)->filter);
    m_entries.erase(found);
    recount();
}

void Subscriptions::tell(Wire& wire)
{
    for (const std::string& filter : m_gone)
        wire.unsubscribe(filter);
    m_gone.clear();
    for (const auto& entry : m_entries) {
        if (entry->told != Told::No)
            continue;
        if (const auto packetId = wire.subscribe(entry->filter, entry->options)) {
            entry->told = Told::Asked;
            entry->packetId = *packetId;
        } else {
            entry->told = Told::Refused;
            m_refusals.push_back({entry->refused, packetId.error().message});
        }
    }
    recount();
}

void Subscriptions::connected(bool sessionPresent)
{
    if (!sessionPresent)
        m_gone.clear();
    for (const auto& entry : m_entries)
        if (!sessionPresent || entry->told != Told::Yes)
            entry->told = Told::No;
    recount();
}

std::vector<Subscriptions::Refusal> Subscriptions::answered(int packetId, int reason)
{
    for (const auto& entry : m_entries) {
        if (entry->told != Told::Asked || entry->packetId != packetId)
            continue;
        entry->told = reason < 128 ? Told::Yes : Told::Refused;
        if (reason >= 128)
            return {{entry->refused, entry->filter + ": " + describeReason(reason)}};
    }
    return {};
}

void Subscriptions::dispatch(const Message& message)
{
    // Copies, as handlers may change the table.
    std::vector<std::shared_ptr<Entry>> found;
    for (const auto& entry : m_entries)
        if (entry->pattern == message.topic || matches(entry->pattern, message.topic))
            found.push_back(entry);
    for (const auto& entry : found)
        if (entry->alive && entry->handler)
            entry->handler(message);
}

void Subscriptions::recount()
{
    m_untold = static_cast<std::size_t>(
        std::ranges::count_if(m_entries, [](const auto& entry) { return entry->told == Told::No; }));
}

} // namespace drydock::broker
