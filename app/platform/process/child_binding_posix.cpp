// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process/child_binding.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace drydock::platform {

struct ChildBinding::System
{
};

ChildBinding::ChildBinding(QProcess& process) : m_process(process)
{
    // Between fork and exec, in the child. It leaves our process group, so that Ctrl+C reaches us alone and
    // we end the children in order; and it dies with us, also if we died before it could ask for that.
    m_process.setChildProcessModifier([parent = ::getpid()] {
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr); // we may hold signals back; it shall hear them
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    });
}

ChildBinding::~ChildBinding() = default;

void ChildBinding::started() {}

void ChildBinding::requestEnd()
{
    m_process.terminate();
}

} // namespace drydock::platform
