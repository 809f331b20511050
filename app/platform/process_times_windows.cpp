// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_times.h"

#include "platform/windows_api.h"

namespace drydock::platform {

namespace {

constexpr std::int64_t step = 100; ///< ns

std::int64_t steps(const FILETIME& time)
{
    return static_cast<std::int64_t>((std::uint64_t{time.dwHighDateTime} << 32U) | time.dwLowDateTime);
}

} // namespace

std::int64_t processAge()
{
    FILETIME started{};
    FILETIME ended{};
    FILETIME inSystem{};
    FILETIME inUs{};
    FILETIME now{};
    if (::GetProcessTimes(::GetCurrentProcess(), &started, &ended, &inSystem, &inUs) == FALSE)
        return -1;
    ::GetSystemTimeAsFileTime(&now);
    return (steps(now) - steps(started)) * step / 1'000'000;
}

std::int64_t threadTime()
{
    FILETIME started{};
    FILETIME ended{};
    FILETIME inSystem{};
    FILETIME inUs{};
    if (::GetThreadTimes(::GetCurrentThread(), &started, &ended, &inSystem, &inUs) == FALSE)
        return 0;
    return (steps(inSystem) + steps(inUs)) * step;
}

} // namespace drydock::platform
