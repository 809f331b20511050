// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/workstation.h"

#include <cstdlib>

namespace drydock::platform {

namespace fs = std::filesystem;

namespace {

fs::path programFiles()
{
    const wchar_t* const given = ::_wgetenv(L"ProgramFiles");
    return given != nullptr ? given : L"C:\\Program Files";
}

} // namespace

bool hasDisplay()
{
    return true;
}

std::vector<fs::path> serverFolders()
{
    return {programFiles() / "mosquitto"};
}

fs::path bash()
{
    // The one on PATH may be that of Windows' subsystem for Linux, which starts no programs of ours.
    std::error_code ignored;
    for (const fs::path& path :
         {programFiles() / "Git" / "bin" / "bash.exe", fs::path("C:\\msys64\\usr\\bin\\bash.exe")})
        if (fs::exists(path, ignored))
            return path;
    return "bash.exe";
}

} // namespace drydock::platform
