// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/redelivery_ring.h"

#include "crypto/digest.h"

namespace drydock::replica {

namespace {
std::string fingerprint(const broker::Message& message)
{
    crypto::Sha256 hash;
    hash.update(message.topic);
    hash.update(std::string_view("\0", 1));
    hash.update(message.payload);
    return std::string(crypto::bytes(hash.finish()).substr(0, 16));
}
} // namespace

RedeliveryRing::RedeliveryRing(IngestTable& table) : m_table(table)
{
    reload();
}

void RedeliveryRing::reload()
{
    m_slots.assign(IngestTable::ringSize, {});
    m_known.clear();
    m_unsaved.clear();
    m_position = 0;
    for (auto& message : m_table.seenMessages()) {
        m_known.emplace(message.packetId, message.hash);
        m_slots[m_position % m_slots.size()] = std::move(message);
        ++m_position;
    }
}

bool RedeliveryRing::contains(const broker::Message& message) const
{
    return message.packetId != 0 && m_known.contains({message.packetId, fingerprint(message)});
}

void RedeliveryRing::add(const broker::Message& message)
{
    if (message.packetId == 0)
        return;
    SeenMessage seen{message.packetId, fingerprint(message)};
    auto& slot = m_slots[m_position % m_slots.size()];
    if (slot.packetId != 0)
        m_known.erase({slot.packetId, slot.hash});
    m_known.emplace(seen.packetId, seen.hash);
    slot = seen;
    ++m_position;
    m_unsaved.push_back(std::move(seen));
}

void RedeliveryRing::save()
{
    m_table.remember(m_position - m_unsaved.size(), m_unsaved);
    m_unsaved.clear();
}

void RedeliveryRing::forget()
{
    m_known.clear();
    m_slots.assign(m_slots.size(), {});
    m_unsaved.clear();
    m_position = 0;
    m_table.forgetSeen();
}

} // namespace drydock::replica
