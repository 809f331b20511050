// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/installer.h"
#include "device/loop.h"
#include "platform/command.h"

#include <string>
#include <vector>

namespace drydock::device {

/// Installs by running a program: exit status 0 means installed. Its words may hold {file}, {version},
/// {model} and {id}; what stands for them is never looked at by a shell. The loop goes on meanwhile.
class CommandInstaller : public Installer
{
public:
    /// A program holds a lock on `lockFile` (empty: none) while it runs, also where this process has died
    /// meanwhile: the next one waits for it.
    CommandInstaller(Loop& loop, std::vector<std::string> words, std::string deviceId, std::string model,
                     std::filesystem::path lockFile = {});
    /// Asks a program that still runs to end.
    ~CommandInstaller() override;

    void install(const Software& software, const std::filesystem::path& file, Done done) override;
    /// A program leaves no trace that is known here.
    [[nodiscard]] bool isInstalled(const Software&) const override { return false; }

private:
    [[nodiscard]] std::vector<std::string> arguments(const Software& software,
                                                     const std::filesystem::path& file) const;
    [[nodiscard]] bool isLocked();
    void run(const Software& software, const std::filesystem::path& file);
    void ended();

    Loop& m_loop;
    std::vector<std::string> m_words;
    std::string m_deviceId;
    std::string m_model;
    std::filesystem::path m_lockFile;
    platform::FileLock m_lock;
    Loop::TimerId m_timer = 0;
    std::unique_ptr<platform::Command> m_process; ///< null: none runs
    Done m_done;
};

} // namespace drydock::device
