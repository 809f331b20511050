// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace drydock::client {

enum class HistorySpan : std::uint8_t { Hour, Day, Week };

/// How many devices were online, as far back as a week, in a few hundred samples a span: kept in memory
/// alone, so it knows nothing of before the program began.
class OnlineHistory
{
public:
    struct Sample
    {
        TimePoint time;
        std::uint32_t online = 0;
        std::uint32_t devices = 0;
        bool operator==(const Sample&) const = default;
    };

    /// Takes a sample; a span keeps the first one of each of its steps.
    void add(const Sample& sample);
    void clear();
    /// Oldest first; the newest sample is always the last.
    [[nodiscard]] std::vector<Sample> samples(HistorySpan span) const;
    /// When counting began; nothing before the first sample.
    [[nodiscard]] std::optional<TimePoint> since() const { return m_since; }

private:
    std::array<std::deque<Sample>, 3> m_samples; ///< by span
    std::optional<Sample> m_last;
    std::optional<TimePoint> m_since;
};

} // namespace drydock::client
