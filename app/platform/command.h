// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file.h"

#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace drydock::platform {

struct CommandEnd
{
    int status = 0;        ///< its exit status, or the signal
    bool bySignal = false; ///< never on Windows
};

/// A program that was started and is waited for by a descriptor. It reads nothing, and its output joins our
/// standard error. It goes on when this goes.
class Command
{
public:
    /// Looks for the first word on PATH; no shell looks at any of them. It gets none of our files but `kept`
    /// (null: none), and signals as the system has them. Null where `error` says why not.
    [[nodiscard]] static std::unique_ptr<Command> start(const std::vector<std::string>& words,
                                                        const File* kept, std::error_code& error);
    ~Command();
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    /// Readable when it has ended; below 0 where the system cannot tell, and `wait` is all there is.
    [[nodiscard]] int descriptor() const;
    /// Waits for its end. Once.
    [[nodiscard]] CommandEnd wait();
    void requestEnd();

private:
    struct System;
    explicit Command(std::unique_ptr<System> system);
    std::unique_ptr<System> m_system;
};

} // namespace drydock::platform
