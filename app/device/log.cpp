// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/log.h"

#include "fleet/time.h"

#include <unistd.h>

#include <array>
#include <ctime>
#include <string>

namespace drydock::device {

void logLine(std::string_view line)
{
    const auto now = static_cast<std::time_t>(toSeconds(systemNow()));
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> stamp{};
    const std::size_t length = std::strftime(stamp.data(), stamp.size(), "%Y-%m-%dT%H:%M:%SZ ", &parts);
    std::string text(stamp.data(), length);
    for (const char c : line)
        text += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? '?' : c;
    text += '\n';
    // One write a line, so that lines of several processes do not mix.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace drydock::device
