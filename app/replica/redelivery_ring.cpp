// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/redelivery_ring.h"

namespace drydock::replica {

namespace {

constexpr std::size_t packetIds = 65'536;
constexpr std::size_t hashSize = 14; // with the verdict it fits a string without an allocation

std::string fingerprint(crypto::Sha256& hash, const broker::Message& message)
{
    hash.update(message.topic);
    hash.update(std::string_view("\0", 1));
    hash.update(message.payload);
    return std::string(crypto::bytes(hash.finish()).substr(0, hashSize));
}

} // namespace

RedeliveryRing::RedeliveryRing(IngestTable& table) : m_table(table)
{
    reload();
}

void RedeliveryRing::reload()
{
    m_slots.assign(packetIds, {});
    m_unsaved.clear();
    m_position = 1;
    for (auto& message : m_table.seenMessages()) {
        m_slots[message.packetId] = {message.position, std::move(message.print)};
        m_position = message.position + 1;
    }
}

std::optional<Answered> RedeliveryRing::find(const broker::Message& message) const
{
    const Slot& slot = m_slots[message.packetId];
    if (message.packetId == 0 || slot.position == 0 || m_position - slot.position > window ||
        slot.print.size() != hashSize + 1 || !slot.print.starts_with(fingerprint(m_hash, message)))
        return std::nullopt;
    const auto code = static_cast<unsigned char>(slot.print.back());
    return Answered{code == 0 ? Verdict() : Verdict(static_cast<ErrorCode>(code - 1))};
}

void RedeliveryRing::add(const broker::Message& message, Verdict verdict)
{
    if (message.packetId == 0)
        return;
    std::string print = fingerprint(m_hash, message);
    print += verdict ? static_cast<char>(static_cast<int>(*verdict) + 1) : '\0';
    m_slots[message.packetId] = {m_position, print};
    m_unsaved.push_back({message.packetId, m_position, std::move(print)});
    ++m_position;
}

void RedeliveryRing::save()
{
    m_table.remember(m_unsaved, m_position > window ? m_position - window : 0);
    m_unsaved.clear();
}

void RedeliveryRing::forget()
{
    m_slots.assign(packetIds, {});
    m_unsaved.clear();
    m_position = 1;
    m_table.forgetSeen();
}

} // namespace drydock::replica
