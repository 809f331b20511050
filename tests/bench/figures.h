// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
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

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Measures work and its limit (the least that could be done instead) by turns, and prints both medians as
/// one line of JSON: machines differ and are shared, the ratio of one run stands.
inline void figure(const std::string& name, const std::function<double()>& work,
                   const std::function<double()>& limit, const std::string& unit = "ms")
{
    constexpr int runs = 5;
    std::vector<double> values;
    std::vector<double> limits;
    for (int run = 0; run < runs; ++run) {
        values.push_back(work());
        limits.push_back(limit());
    }
    const double value = median(values);
    const double least = median(limits);
    std::cout << R"({"name":")" << name << R"(","value":)" << value << R"(,"unit":")" << unit
              << R"(","limit":)" << least << R"(,"ratio":)" << (least > 0 ? value / least : 0)
              << R"(,"runs":)" << runs << "}\n"
              << std::flush;
}

} // namespace drydock::bench
