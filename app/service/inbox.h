// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    ~Inbox();
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    /// From any thread, and from a signal handler only `wake`.
    void post(std::function<void()> call);
    void wake() const;
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// On the core's thread: what waits now.
    [[nodiscard]] std::vector<std::function<void()>> take();

private:
    int m_descriptor;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;
};

} // namespace drydock::service
