// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <QProcess>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace drydock::platform {
class ChildBinding;
}

namespace drydock::client {

/// A program that ends when this object or the thread that started it does (also by SIGKILL), writing what it
/// says into a log file.
class ChildProcess
{
public:
    /// `logFile` gets standard output and error.
    ChildProcess(std::string name, std::filesystem::path logFile);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Unavailable where it cannot be started.
    [[nodiscard]] Expected<void> start(const std::filesystem::path& program,
                                       const std::vector<std::string>& arguments);
    /// Looks whether it ended, for up to `longest`.
    [[nodiscard]] bool hasEnded(std::chrono::milliseconds longest = {});
    /// Asks it to end, and does not wait.
    void requestStop();
    /// Asks it to end, kills it after five seconds, and returns when it is gone.
    void stop();

    [[nodiscard]] int exitStatus() const { return m_process.exitCode(); }
    /// The last lines of its log.
    [[nodiscard]] std::string logTail() const;
    /// "drydockd ended with status 1; its log ends: …"
    [[nodiscard]] std::string obituary() const;

private:
    std::string m_name;
    std::filesystem::path m_logFile;
    QProcess m_process;
    std::unique_ptr<platform::ChildBinding> m_binding;
};

/// Full path of a program: on PATH, or where the system keeps servers (/usr/sbin). Empty if nowhere.
[[nodiscard]] std::filesystem::path findProgram(const std::string& name);

} // namespace drydock::client
