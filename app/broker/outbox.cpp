// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/outbox.h"

#include <algorithm>

namespace drydock::broker {

namespace {

/// QoS 0 messages given to the library and not yet written; bounds its memory where the socket is full.
constexpr std::size_t unwrittenMaximum = 1000;

constexpr int noMatchingSubscribers = 16;

PublishOutcome toOutcome(int reason)
{
    if (reason >= 128)
        return PublishOutcome::Refused;
    return reason == noMatchingSubscribers ? PublishOutcome::NoSubscribers : PublishOutcome::Delivered;
}

} // namespace

void Outbox::add(Message message, PublishHandler done, Time now)
{
    m_waiting.push_back({std::move(message), std::move(done), now});
}

bool Outbox::isReady(std::size_t window) const
{
    if (m_waiting.empty())
        return false;
    if (m_waiting.front().message.qos == 0)
        return m_inFlight.size() - m_unanswered < unwrittenMaximum;
    return m_unanswered < window;
}

const Message* Outbox::front(Time now)
{
    Waiting& first = m_waiting.front();
    auto& life = first.message.expirySeconds;
    if (!life)
        return &first.message;
    const auto waited = std::chrono::floor<std::chrono::seconds>(now - first.since);
    if (waited.count() > 0 && waited.count() >= static_cast<std::int64_t>(*life)) {
        settleFront(PublishOutcome::Lost);
        return nullptr;
    }
    *life -= static_cast<std::uint32_t>(waited.count());
    first.since += waited;
    return &first.message;
}

void Outbox::sent(int packetId, bool keep)
{
    Waiting& first = m_waiting.front();
    InFlight sent{std::move(first.done), first.message.qos, ++m_lastOrder, {}, first.since};
    if (sent.qos > 0) {
        ++m_unanswered;
        if (keep)
            sent.kept = std::move(first.message);
    }
    m_inFlight.insert_or_assign(packetId, std::move(sent));
    m_waiting.pop_front();
}

void Outbox::refuse()
{
    settleFront(PublishOutcome::Refused);
}

void Outbox::answered(int packetId, int reason)
{
    const auto found = m_inFlight.find(packetId);
    if (found == m_inFlight.end())
        return;
    if (found->second.qos > 0)
        --m_unanswered;
    m_settled.push_back({std::move(found->second.done), toOutcome(reason)});
    m_inFlight.erase(found);
}

void Outbox::connectionLost()
{
    for (auto entry = m_inFlight.begin(); entry != m_inFlight.end();) {
        if (entry->second.qos > 0) {
            ++entry;
            continue;
        }
        m_settled.push_back({std::move(entry->second.done), PublishOutcome::Lost});
        entry = m_inFlight.erase(entry);
    }
    std::deque<Waiting> kept;
    for (Waiting& entry : m_waiting) {
        if (entry.message.qos > 0)
            kept.push_back(std::move(entry));
        else
            m_settled.push_back({std::move(entry.done), PublishOutcome::Lost});
    }
    m_waiting.swap(kept);
    takeBack();
}

void Outbox::takeBack()
{
    std::vector<std::pair<std::uint64_t, Waiting>> again;
    for (auto entry = m_inFlight.begin(); entry != m_inFlight.end();) {
        if (!entry->second.kept) {
            ++entry;
            continue;
        }
        InFlight& sent = entry->second;
        again.emplace_back(sent.order, Waiting{*std::move(sent.kept), std::move(sent.done), sent.since});
        entry = m_inFlight.erase(entry);
        --m_unanswered;
    }
    std::ranges::sort(again, std::ranges::greater(), &std::pair<std::uint64_t, Waiting>::first);
    for (auto& [order, entry] : again)
        m_waiting.push_front(std::move(entry));
}

void Outbox::clear()
{
    for (auto& [packetId, entry] : m_inFlight)
        m_settled.push_back({std::move(entry.done), PublishOutcome::Lost});
    m_inFlight.clear();
    m_unanswered = 0;
    while (!m_waiting.empty())
        settleFront(PublishOutcome::Lost);
}

void Outbox::settleFront(PublishOutcome outcome)
{
    m_settled.push_back({std::move(m_waiting.front().done), outcome});
    m_waiting.pop_front();
}

} // namespace drydock::broker
