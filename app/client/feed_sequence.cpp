// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/feed_sequence.h"

namespace drydock::client {

FeedSequence::Verdict FeedSequence::hear(std::uint64_t epoch, std::uint64_t seq, Instant now)
{
    m_heard = now;
    const bool first = !m_epoch;
    const bool otherEpoch = !first && *m_epoch != epoch;
    if (!first && !otherEpoch && seq <= m_seq)
        return Verdict::Repeated;
    const bool follows = first || seq == m_seq + 1;
    m_epoch = epoch;
    m_seq = seq;
    if (otherEpoch)
        return Verdict::OtherEpoch;
    return follows ? Verdict::Next : Verdict::Hole;
}

bool FeedSequence::isSilent(Instant now) const
{
    return now - m_heard >= silence;
}

void FeedSequence::restart(Instant now)
{
    m_heard = now;
}

} // namespace drydock::client
