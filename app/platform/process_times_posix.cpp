// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_times.h"

#include <unistd.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace drydock::platform {

std::int64_t processAge()
{
    // proc(5): field 22 is the start in ticks since the machine's; field 2, in brackets, may hold blanks.
    constexpr int startAfterName = 20;
    std::string line;
    std::getline(std::ifstream("/proc/self/stat"), line);
    const auto name = line.rfind(')');
    if (name == std::string::npos)
        return -1;
    std::istringstream fields(line.substr(name + 1));
    std::string field;
    for (int i = 0; i < startAfterName && fields >> field; ++i) {
    }
    timespec now{};
    if (!fields || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const std::int64_t start = std::stoll(field) * 1000 / ::sysconf(_SC_CLK_TCK);
    return now.tv_sec * std::int64_t{1000} + now.tv_nsec / 1'000'000 - start;
}

std::int64_t threadTime()
{
    timespec own{};
    (void)::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own);
    return own.tv_sec * std::int64_t{1'000'000'000} + own.tv_nsec;
}

} // namespace drydock::platform
