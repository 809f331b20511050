// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/requests.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace drydock::platform {

namespace {

void (*endHandler)() = nullptr;

void handleEnd(int /*signal*/)
{
    endHandler();
}

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

sigset_t allSignals()
{
    sigset_t signals = endSignals();
    sigaddset(&signals, SIGUSR1);
    return signals;
}

} // namespace

void holdRequests(bool figuresToo)
{
    const sigset_t signals = figuresToo ? allSignals() : endSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

bool isEndRequested()
{
    sigset_t pending;
    return ::sigpending(&pending) == 0 &&
           (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1);
}

bool takeEnd(std::chrono::milliseconds longest)
{
    const sigset_t signals = endSignals();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(longest);
    const timespec time{static_cast<std::time_t>(seconds.count()),
                        static_cast<long>(std::chrono::nanoseconds(longest - seconds).count())};
    return ::sigtimedwait(&signals, nullptr, &time) > 0;
}

RequestQueue::RequestQueue()
{
    // One that is not held still does what it does by itself.
    const sigset_t signals = allSignals();
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

RequestQueue::~RequestQueue()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int RequestQueue::descriptor() const
{
    return m_descriptor;
}

std::optional<Request> RequestQueue::take()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) != sizeof info)
        return std::nullopt;
    return info.ssi_signo == SIGUSR1 ? Request::Figures : Request::End;
}

void callAtEnd(void (*handler)())
{
    // Never a moment with a signal handler and nobody to call.
    if (handler != nullptr)
        endHandler = handler;
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, handler == nullptr ? SIG_DFL : handleEnd);
}

void requestEnd(long long processId)
{
    ::kill(static_cast<pid_t>(processId), SIGTERM);
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

void ignoreBrokenPipesByDefault()
{
    struct sigaction action = {};
    if (::sigaction(SIGPIPE, nullptr, &action) == 0 && action.sa_handler == SIG_DFL)
        ignoreBrokenPipes();
}

void ignoreFileSizeLimit()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace drydock::platform
