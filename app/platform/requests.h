// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/wake_up.h"

#include <chrono>
#include <optional>

/// What the system, a terminal or another process asks of this one: signals on POSIX; on Windows the
/// console's events and, as there is nothing else to send to a process, events that carry its number.
namespace drydock::platform {

enum class Request {
    End,    ///< SIGINT, SIGTERM; Ctrl+C, Ctrl+Break, the console's end, or `requestEnd`
    Figures ///< SIGUSR1; nothing on Windows
};

/// Before any thread starts, so that all inherit it: End (and Figures) no longer end the program; they are
/// kept until they are asked for.
void holdRequests(bool figuresToo);
/// Whether an End is kept.
[[nodiscard]] bool isEndRequested();
/// Waits for an End and takes it; false where the time is over.
[[nodiscard]] bool takeEnd(std::chrono::milliseconds longest);

/// Those that are held, for who waits on descriptors. One a process.
class RequestQueue
{
public:
    /// Its descriptor is below 0 where the system gives none.
    RequestQueue();
    ~RequestQueue();
    RequestQueue(const RequestQueue&) = delete;
    RequestQueue& operator=(const RequestQueue&) = delete;

    /// Readable while there is one.
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] std::optional<Request> take();

private:
#ifdef _WIN32
    WakeUp m_wakeUp;
#else
    int m_descriptor;
#endif
};

/// Has it called at each End that is not held, at once: where signals are, within a signal handler. Null: an
/// End ends the program again.
void callAtEnd(void (*handler)());

/// Asks another process of this user to end, where only its number is known. On Windows these programs hear
/// it, and mosquitto.
void requestEnd(long long processId);

/// A reader that went away is a failed write from now on, and not the end of the program.
void ignoreBrokenPipes();
/// The same, where the program has not decided otherwise.
void ignoreBrokenPipesByDefault();
/// A file that may not grow is a failed write, as on a full disk.
void ignoreFileSizeLimit();

} // namespace drydock::platform
