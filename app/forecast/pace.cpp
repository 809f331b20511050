// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/pace.h"

#include "rollout/waves.h"

#include <algorithm>

namespace drydock::forecast {

Pace::Pace(const RolloutPolicy& policy, std::int64_t bytes) : m_policy(policy), m_bytes(bytes) {}

void Pace::told(double weight, TimePoint now)
{
    m_told += weight;
    m_next = now + std::chrono::milliseconds(std::int64_t(weight * interval() * 1000));
}

double Pace::interval() const
{
    int perMinute = m_policy.maximumPerMinute;
    if (const auto& growing = m_policy.exponentialRate)
        perMinute = rollout::exponentialRate(
            *growing, perMinute,
            std::uint32_t(growing->criterion == ExponentialRate::Criterion::Notified ? m_told : m_succeeded));
    const double seconds = 60.0 / perMinute;
    return m_policy.bytesPerSecond ? std::max(seconds, double(m_bytes) / double(*m_policy.bytesPerSecond))
                                   : seconds;
}

TimePoint Pace::next(double weight) const
{
    const auto& most = m_policy.maximumConcurrent;
    const bool full = most && m_running > 0 && m_running + weight > double(*most);
    return full ? TimePoint::max() : m_next;
}

} // namespace drydock::forecast
