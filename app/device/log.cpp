// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/log.h"

#include "fleet/manifest.h"
#include "platform/standard_error.h"

#include <string>

namespace drydock::device {

void logLine(std::string_view line)
{
    std::string text = formatUtc(systemNow()) + " ";
    for (const char c : line)
        text += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? '?' : c;
    text += '\n';
    platform::writeToStandardError(text);
}

} // namespace drydock::device
