// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace drydock::service {

/// One line an event on standard error, with its time in UTC. Any thread. Control characters (a device may
/// send what it likes) are shown as \xNN, so that one event is one line.
class Log
{
public:
    void write(const std::string& text);

private:
    std::mutex m_mutex;
};

} // namespace drydock::service
