// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/rollout_policy.h"
#include "fleet/time.h"

#include <cstdint>

namespace drydock::forecast {

/// How fast devices are told where each stands for several: as a policy's rate and slots allow for all that
/// they stand for. The engine, which holds each of them for one, would be too fast.
class Pace
{
public:
    /// Counts go on from those that were told and succeeded before. `bytes`: of one download.
    Pace(const RolloutPolicy& policy, std::int64_t bytes);

    void told(double weight, TimePoint now);
    void succeeded(double weight) { m_succeeded += weight; }
    void began(double weight) { m_running += weight; }
    void ended(double weight) { m_running -= weight; }

    /// Seconds from one device to the next at the present rate.
    [[nodiscard]] double interval() const;
    /// When the next may be told; `TimePoint::max()` where one has to end first.
    [[nodiscard]] TimePoint next(double weight) const;

private:
    const RolloutPolicy& m_policy;
    std::int64_t m_bytes;
    double m_told = 0;
    double m_succeeded = 0;
    double m_running = 0;
    TimePoint m_next{};
};

} // namespace drydock::forecast
