// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/log.h"

#include "crypto/encoding.h"
#include "fleet/manifest.h"
#include "platform/standard_error.h"

namespace drydock::service {

void Log::write(const std::string& text)
{
    std::string line = formatUtc(systemNow()) + " ";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            line += "\\x" + crypto::toHex(std::string_view(&c, 1));
        else
            line += c;
    }
    line += '\n';
    const std::lock_guard lock(m_mutex);
    platform::writeToStandardError(line);
}

} // namespace drydock::service
