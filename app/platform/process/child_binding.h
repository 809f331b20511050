// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace drydock::platform {

/// Has a program that is about to be started end with us, also where we are killed, and hear what is asked of
/// it from us alone: Ctrl+C in our terminal reaches only us. The process outlives this.
class ChildBinding
{
public:
    /// Before it is started.
    explicit ChildBinding(QProcess& process);
    ~ChildBinding();
    ChildBinding(const ChildBinding&) = delete;
    ChildBinding& operator=(const ChildBinding&) = delete;

    /// Once it has started.
    void started();
    /// Asks it to end, and does not wait.
    void requestEnd();

private:
    struct System;
    QProcess& m_process;
    std::unique_ptr<System> m_system;
};

} // namespace drydock::platform
