// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inbox.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace drydock::service {

Inbox::Inbox()
{
    if (m_wakeUp.descriptor() < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

void Inbox::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    wake();
}

std::vector<std::function<void()>> Inbox::take()
{
    m_wakeUp.clear();
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_calls, {});
}

} // namespace drydock::service
