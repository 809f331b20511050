// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"

#include <string>

namespace drydock::broker {

/// Sets libmosquitto up, once a process. Also ignores SIGPIPE where nobody handles it: OpenSSL writes to
/// sockets without MSG_NOSIGNAL, and a broker that goes away must not end the program.
void useLibrary();

/// One of libmosquitto's return codes in words; `savedErrno` is looked at where the code refers to it.
[[nodiscard]] std::string describe(int code, int savedErrno);
[[nodiscard]] ConnectFault faultOf(int code, int savedErrno);

} // namespace drydock::broker
