// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/token_bucket.h"

#include <algorithm>
#include <iterator>

namespace drydock::replica {

bool TokenBuckets::take(const DeviceId& device, TimePoint now)
{
    auto& bucket = m_buckets.try_emplace(device, Bucket{m_limit.burst, now}).first->second;
    fill(bucket, now);
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

void TokenBuckets::forgetIdle(TimePoint now)
{
    // Not after each of many small transactions; a clock that was set back delays nothing.
    if (now >= m_swept && now - m_swept < sweepInterval)
        return;
    m_swept = now;
    for (auto it = m_buckets.begin(); it != m_buckets.end();) {
        fill(it->second, now);
        it = it->second.tokens >= m_limit.burst ? m_buckets.erase(it) : std::next(it);
    }
}

void TokenBuckets::fill(Bucket& bucket, TimePoint now) const
{
    // A clock that was set back gives nothing and takes nothing.
    const std::chrono::duration<double> passed = std::max(now - bucket.filled, std::chrono::milliseconds(0));
    bucket.tokens = std::min(m_limit.burst, bucket.tokens + passed.count() * m_limit.perSecond);
    bucket.filled = now;
}

} // namespace drydock::replica
