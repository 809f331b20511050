// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inbox.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <system_error>
#include <utility>

namespace drydock::service {

Inbox::Inbox() : m_descriptor(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

Inbox::~Inbox()
{
    close(m_descriptor);
}

void Inbox::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    wake();
}

void Inbox::wake() const
{
    const std::uint64_t one = 1;
    // A full counter is readable already: nothing is lost where the write fails.
    [[maybe_unused]] const auto written = write(m_descriptor, &one, sizeof one);
}

std::vector<std::function<void()>> Inbox::take()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_descriptor, &count, sizeof count);
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_calls, {});
}

} // namespace drydock::service
