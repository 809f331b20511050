// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstddef>
#include <ctime>
#include <fstream>

namespace drydock::bench {

inline double milliseconds(clockid_t clock)
{
    timespec time{};
    (void)clock_gettime(clock, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

/// Processor time that all threads have taken, ms.
inline double processorTime()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

/// Processor time that this thread has taken, ms.
inline double threadTime()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

/// Memory of the process that is there; 0 where the system does not say.
inline std::size_t residentBytes()
{
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages >> pages;
    return pages * std::size_t(sysconf(_SC_PAGESIZE));
}

} // namespace drydock::bench
