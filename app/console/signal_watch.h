// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/requests.h"

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace drydock::console {

/// Hears that the run is to end (SIGINT, SIGTERM), and that its figures are asked for (SIGUSR1), on the
/// thread of its owner's event loop. Both have to be held, see platform/requests.h.
class SignalWatch
{
public:
    explicit SignalWatch(std::function<void()> onEnd, std::function<void()> onFigures = {});
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

private:
    platform::RequestQueue m_requests;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace drydock::console
