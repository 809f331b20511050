// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"
#include "fleet/time.h"

#include <unordered_map>

namespace drydock::replica {

/// How much one device may send: `burst` messages at once, then `perSecond`.
struct RateLimit
{
    double burst = 50;
    double perSecond = 10;
};

/// A token bucket a device. Devices whose bucket is full again cost no memory a moment after `forgetIdle`.
class TokenBuckets
{
public:
    explicit TokenBuckets(RateLimit limit) : m_limit(limit) {}

    /// Takes a token; false where there is none.
    [[nodiscard]] bool take(const DeviceId& device, TimePoint now);
    void forgetIdle(TimePoint now);
    [[nodiscard]] std::size_t size() const { return m_buckets.size(); }

private:
    static constexpr std::chrono::milliseconds sweepInterval{200};
    struct Bucket
    {
        double tokens = 0;
        TimePoint filled{};
    };
    void fill(Bucket& bucket, TimePoint now) const;

    RateLimit m_limit;
    std::unordered_map<DeviceId, Bucket> m_buckets;
    TimePoint m_swept{};
};

} // namespace drydock::replica
