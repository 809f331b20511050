// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace drydock::service {

/// How long a piece of work may hold up everything else on the core's thread.
class Slice
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds usual{15};

    explicit Slice(Clock::duration length) : m_end(Clock::now() + length) {}

    [[nodiscard]] bool isOver() const { return Clock::now() >= m_end; }

private:
    Clock::time_point m_end;
};

} // namespace drydock::service
