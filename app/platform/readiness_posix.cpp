// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/readiness.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace drydock::platform {

namespace {

pollfd asPoll(const Waiting& one)
{
    const int events =
        ((one.wanted & readable) != 0 ? POLLIN : 0) | ((one.wanted & writable) != 0 ? POLLOUT : 0);
    return {one.descriptor, static_cast<short>(events), 0};
}

Readiness readinessOf(short events)
{
    return ((events & POLLIN) != 0 ? readable : 0U) | ((events & POLLOUT) != 0 ? writable : 0U) |
           ((events & ~(POLLIN | POLLOUT)) != 0 ? broken : 0U);
}

} // namespace

bool waitFor(std::span<Waiting> all, std::chrono::milliseconds longest)
{
    // Nearly always one or two, many thousand times a second.
    std::array<pollfd, 4> few{};
    std::vector<pollfd> many(all.size() > few.size() ? all.size() : 0);
    pollfd* const polled = many.empty() ? few.data() : many.data();
    std::ranges::transform(all, polled, asPoll);
    const int ready = ::poll(polled, static_cast<nfds_t>(all.size()),
                             static_cast<int>(std::max<std::int64_t>(longest.count(), -1)));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].ready = ready > 0 ? readinessOf(polled[i].revents) : 0;
    return ready > 0;
}

} // namespace drydock::platform
