// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/wake_up.h"

#include <functional>
#include <mutex>
#include <vector>

namespace drydock::service {

/// What other threads hand to the core: calls to be made on its thread. `descriptor` becomes readable while
/// something waits.
class Inbox
{
public:
    Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    /// From any thread, and from a signal handler only `wake`.
    void post(std::function<void()> call);
    void wake() const { m_wakeUp.wake(); }
    [[nodiscard]] int descriptor() const { return m_wakeUp.descriptor(); }
    /// On the core's thread: what waits now.
    [[nodiscard]] std::vector<std::function<void()>> take();

private:
    platform::WakeUp m_wakeUp;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;
};

} // namespace drydock::service
