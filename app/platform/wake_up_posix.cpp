// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wake_up.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace drydock::platform {

WakeUp::WakeUp() : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)), m_sender(m_descriptor) {}

WakeUp::~WakeUp()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void WakeUp::wake() const
{
    // A full counter is readable already: nothing is lost where the write fails.
    static_cast<void>(::eventfd_write(m_sender, 1));
}

void WakeUp::clear() const
{
    eventfd_t count = 0;
    static_cast<void>(::eventfd_read(m_descriptor, &count));
}

} // namespace drydock::platform
