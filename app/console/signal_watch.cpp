// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/signal_watch.h"

namespace drydock::console {

SignalWatch::SignalWatch(std::function<void()> onEnd, std::function<void()> onFigures)
{
    if (m_requests.descriptor() < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_requests.descriptor(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, onEnd = std::move(onEnd), onFigures = std::move(onFigures)] {
                         const auto request = m_requests.take();
                         if (request == platform::Request::End)
                             onEnd();
                         else if (request == platform::Request::Figures && onFigures)
                             onFigures();
                     });
}

} // namespace drydock::console
