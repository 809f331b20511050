// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/execution.h"
#include "fleet/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace drydock::rollout {

/// How many executions of a job are in each state.
struct Counts
{
    std::array<std::uint32_t, executionStateCount> of{};

    [[nodiscard]] std::uint32_t& operator[](ExecutionState state) { return of[std::size_t(state)]; }
    [[nodiscard]] std::uint32_t operator[](ExecutionState state) const { return of[std::size_t(state)]; }
    [[nodiscard]] std::uint32_t total() const;
    [[nodiscard]] std::uint32_t terminal() const;
    /// SUCCEEDED, FAILED, REJECTED or TIMED_OUT: it was tried, and came to an end of its own.
    [[nodiscard]] std::uint32_t executed() const;
    bool operator==(const Counts&) const = default;
};

/// Counts over a job's life in at most 256 points: when full, neighbours merge and the step doubles.
class Series
{
public:
    static constexpr std::size_t maximumPoints = 256;
    static constexpr std::chrono::milliseconds firstStep{250};

    struct Point
    {
        TimePoint time;
        Counts counts;
        bool operator==(const Point&) const = default;
    };

    /// Takes a sample; within one step of the last point it replaces that point's counts. The first point
    /// stays.
    void add(TimePoint time, const Counts& counts);
    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }
    /// The same curve in at most `count` points (at least 2), first and last kept.
    [[nodiscard]] std::vector<Point> thinned(std::size_t count) const;
    [[nodiscard]] std::chrono::milliseconds step() const { return m_step; }
    void restore(std::vector<Point> points, std::chrono::milliseconds step);
    bool operator==(const Series&) const = default;

private:
    std::vector<Point> m_points;
    std::chrono::milliseconds m_step = firstStep;
};

} // namespace drydock::rollout
