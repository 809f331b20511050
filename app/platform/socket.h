// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

/// What is done to sockets that libraries have opened. They are numbers as on POSIX also on Windows, whose
/// handles have 32 bits that count; below 0 there is none.
namespace drydock::platform {

/// Has the system ready for sockets; once a process, before the first.
void useSockets();

void closeSocket(int socket);
/// Ends it in both directions; it stays open.
void shutDown(int socket);
/// A second number for the same connection; -1 where there is none.
[[nodiscard]] int duplicateSocket(int socket);

/// While it is on, the system collects what is written, and sends it in as few packets as it can. Where it
/// fails nothing is collected, which only costs time.
void collectWrites(int socket, bool on);
void setReceiveBuffer(int socket, int bytes);

/// Takes the error that is kept for it: an errno, 0 where there is none.
[[nodiscard]] int takeSocketError(int socket);
/// Whether its peer has ever been reached, also where it is gone already.
[[nodiscard]] bool hasReachedPeer(int socket);
/// Whether the peer has said that it sends nothing more, and all that it sent was read.
[[nodiscard]] bool isEndOfStream(int socket);
/// Where bytes lie unread: says that we send nothing more, and reads them away until none has come for so
/// long.
void readAway(int socket, std::chrono::milliseconds quiet);

/// What a library left in errno after a call on a socket, as an errno of this system.
[[nodiscard]] int errnoOfSocket(int problem);
/// The system's words for it.
[[nodiscard]] std::string socketProblemText(int problem);

} // namespace drydock::platform
