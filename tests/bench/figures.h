// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace drydock::bench {

/// Milliseconds that a piece of work takes.
template <typename Work>
double timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The same of the process's CPU: what others do on a shared machine is not in it.
template <typename Work>
double timedCpu(Work work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Medians of a piece of work and of its limit (the least that could be done instead), measured by turns.
struct Medians
{
    double value = 0;
    double limit = 0;
    int runs = 0;
};

inline Medians measureByTurns(const std::function<double()>& work, const std::function<double()>& limit)
{
    constexpr int runs = 5;
    std::vector<double> values;
    std::vector<double> limits;
    for (int run = 0; run < runs; ++run) {
        values.push_back(work());
        limits.push_back(limit());
    }
    return {median(values), median(limits), runs};
}

/// One line of JSON.
inline void print(const std::string& name, const std::string& unit, const Medians& medians)
{
    std::cout << R"({"name":")" << name << R"(","value":)" << medians.value << R"(,"unit":")" << unit
              << R"(","limit":)" << medians.limit << R"(,"ratio":)"
              << (medians.limit > 0 ? medians.value / medians.limit : 0) << R"(,"runs":)" << medians.runs
              << "}\n"
              << std::flush;
}

inline void print(const std::string& name, const std::string& unit, double value, double limit, int runs)
{
    print(name, unit, Medians{value, limit, runs});
}

/// Measures, and prints both medians: machines differ and are shared, the ratio of one run stands.
inline void figure(const std::string& name, const std::function<double()>& work,
                   const std::function<double()>& limit, const std::string& unit = "ms")
{
    print(name, unit, measureByTurns(work, limit));
}

} // namespace drydock::bench
