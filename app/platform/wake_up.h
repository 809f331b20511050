// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock::platform {

/// Wakes the thread that waits on its descriptor.
class WakeUp
{
public:
    /// Its descriptor is below 0, and errno says why, where the system gives none.
    WakeUp();
    ~WakeUp();
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    /// From any thread, and from a signal handler.
    void wake() const;
    /// It is not readable any more, until the next `wake`.
    void clear() const;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
    int m_sender = -1; ///< where that is another one
};

} // namespace drydock::platform
