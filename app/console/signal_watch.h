// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace drydock::console {

/// Hears SIGINT and SIGTERM, which end a run, and SIGUSR1, which asks for its figures, on the thread of its
/// owner's event loop. They have to be blocked in every thread.
class SignalWatch
{
public:
    explicit SignalWatch(std::function<void()> onEnd, std::function<void()> onFigures = {});
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace drydock::console
