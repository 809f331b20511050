// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/readiness.h"

#include "platform/windows_api.h"

#include <algorithm>
#include <vector>

namespace drydock::platform {

namespace {

Readiness readinessOf(SHORT events)
{
    return ((events & POLLRDNORM) != 0 ? readable : 0U) | ((events & POLLWRNORM) != 0 ? writable : 0U) |
           ((events & (POLLERR | POLLHUP | POLLNVAL)) != 0 ? broken : 0U);
}

} // namespace

bool waitFor(std::span<Waiting> all, std::chrono::milliseconds longest)
{
    std::vector<WSAPOLLFD> polled;
    for (Waiting& one : all) {
        one.ready = 0;
        if (one.descriptor < 0)
            continue;
        const int events =
            ((one.wanted & readable) != 0 ? POLLRDNORM : 0) | ((one.wanted & writable) != 0 ? POLLWRNORM : 0);
        polled.push_back({static_cast<SOCKET>(one.descriptor), static_cast<SHORT>(events), 0});
    }
    const auto milliseconds = static_cast<int>(std::max<std::int64_t>(longest.count(), -1));
    if (polled.empty()) { // which WSAPoll refuses
        ::Sleep(milliseconds < 0 ? INFINITE : static_cast<DWORD>(milliseconds));
        return false;
    }
    if (::WSAPoll(polled.data(), static_cast<ULONG>(polled.size()), milliseconds) <= 0)
        return false;
    auto answer = polled.begin();
    for (Waiting& one : all)
        if (one.descriptor >= 0)
            one.ready = readinessOf((answer++)->revents);
    return true;
}

} // namespace drydock::platform
