// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/workstation.h"

#include <cstdlib>

namespace drydock::platform {

bool hasDisplay()
{
    const auto isSet = [](const char* name) {
        const char* const value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

std::vector<std::filesystem::path> serverFolders()
{
    return {"/usr/sbin", "/usr/local/sbin", "/sbin"};
}

std::filesystem::path bash()
{
    return "/bin/bash";
}

} // namespace drydock::platform
