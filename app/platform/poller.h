// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/readiness.h"

#include <functional>
#include <memory>

namespace drydock::platform {

/// Waits for any number of descriptors of any number. What was closed is forgotten by itself. One thread.
class Poller
{
public:
    using Token = std::uint64_t; ///< what is told with a descriptor's readiness

    /// Throws std::system_error where the system has none.
    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// One that is mostly not watched yet; one that is: both get it right, what is likelier costs less.
    void add(int descriptor, Readiness wanted, Token token);
    void change(int descriptor, Readiness wanted, Token token);
    /// Also fit for descriptors that are closed already.
    void remove(int descriptor);

    /// Calls `told` for each that became ready. It may change what is watched.
    void wait(std::chrono::milliseconds longest, const std::function<void(Token, Readiness)>& told);

private:
    struct System;
    std::unique_ptr<System> m_system;
};

} // namespace drydock::platform
