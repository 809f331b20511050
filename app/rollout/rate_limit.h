// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace drydock::rollout {

/// At most N in *any* minute, evenly: a token bucket of about one second's worth (GCRA), whose refill is
/// slowed by what the bucket holds, so that a full bucket and a minute's refill together stay within N.
class RateLimit
{
public:
    explicit RateLimit(int perMinute) { setPerMinute(perMinute); }
    /// One each `interval` in the long run, and about a second's worth at once.
    [[nodiscard]] static RateLimit oneEach(std::chrono::microseconds interval)
    {
        RateLimit limit(1);
        limit.m_interval = std::max(interval, std::chrono::microseconds(1));
        limit.m_burst = int(std::max<std::int64_t>(1, 1'000'000 / limit.m_interval.count()));
        return limit;
    }

    /// What went already counts on.
    void setPerMinute(int perMinute)
    {
        m_burst = perMinute >= 120 ? perMinute / 60 : 1;
        m_interval = intervalFor(perMinute, m_burst);
    }

    /// When the next one may go; in the past where it may go now.
    [[nodiscard]] TimePoint next() const
    {
        return std::chrono::ceil<std::chrono::milliseconds>(m_full - (m_burst - 1) * m_interval);
    }
    [[nodiscard]] bool ready(TimePoint now) const { return next() <= now; }
    void take(TimePoint now)
    {
        const Micros start = now;
        m_full = (m_full > start ? m_full : start) + m_interval;
    }
    /// After a restart: one went at `last`, and nothing is known of those before, so the bucket was empty
    /// then.
    void resumeAfter(TimePoint last) { m_full = Micros(last) + m_burst * m_interval; }

private:
    using Micros = std::chrono::sys_time<std::chrono::microseconds>;

    static std::chrono::microseconds intervalFor(int perMinute, int burst)
    {
        const std::int64_t slots = perMinute - burst + 1;
        return std::chrono::microseconds((60'000'000 + slots - 1) / slots);
    }

    int m_burst = 1;
    std::chrono::microseconds m_interval{};
    Micros m_full{}; ///< when the bucket is full again
};

} // namespace drydock::rollout
