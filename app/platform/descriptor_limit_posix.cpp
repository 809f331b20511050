// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/descriptor_limit.h"

#include <sys/resource.h>

#include <algorithm>

namespace drydock::platform {

std::uint64_t raiseDescriptorLimit(std::uint64_t wanted)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return allDescriptors; // nobody can tell
    if (limit.rlim_cur >= wanted)
        return limit.rlim_cur;
    rlimit raised = limit;
    raised.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
    return ::setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised.rlim_cur : limit.rlim_cur;
}

std::uint64_t raiseDescriptorLimitAbove(std::uint64_t wanted)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
        limit.rlim_cur = wanted;
        limit.rlim_max = std::max<rlim_t>(limit.rlim_max, wanted);
        if (::setrlimit(RLIMIT_NOFILE, &limit) == 0)
            return wanted;
    }
    return raiseDescriptorLimit(wanted);
}

} // namespace drydock::platform
