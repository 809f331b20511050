// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace drydock::test {

/// A program run by posix_spawn; killed and waited for with its object. QProcess is not used here: the way it
/// forks makes the thread sanitizer ignore all that the process does afterwards.
class ChildProcess
{
public:
    ChildProcess() = default;
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Looks `arguments[0]` up in PATH; what it says is appended to `output`. False if it cannot be run.
    [[nodiscard]] bool start(const std::vector<std::string>& arguments,
                             const std::string& output = "/dev/null");
    [[nodiscard]] bool isRunning();
    /// -1 where it was never started.
    [[nodiscard]] pid_t pid() const { return m_pid; }
    void signal(int number);
    /// Waits for its end: the exit code, or minus the signal that ended it.
    int wait();

private:
    void ended(int status);

    pid_t m_pid = -1;
    int m_result = -1;
};

/// Runs a program to its end: its exit code, or minus the signal that ended it.
int run(const std::vector<std::string>& arguments, const std::string& output = "/dev/null");

} // namespace drydock::test
