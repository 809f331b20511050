// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/signal_watch.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace drydock::console {

SignalWatch::SignalWatch(std::function<void()> onEnd, std::function<void()> onFigures)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, onEnd = std::move(onEnd), onFigures = std::move(onFigures)] {
                         signalfd_siginfo info;
                         if (::read(m_descriptor, &info, sizeof info) != sizeof info)
                             return;
                         if (info.ssi_signo != SIGUSR1)
                             onEnd();
                         else if (onFigures)
                             onFigures();
                     });
}

SignalWatch::~SignalWatch()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace drydock::console
