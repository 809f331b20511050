// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/standard_error.h"

#include "platform/windows_api.h"

namespace drydock::platform {

void writeToStandardError(std::string_view text)
{
    DWORD written = 0;
    ::WriteFile(::GetStdHandle(STD_ERROR_HANDLE), text.data(), static_cast<DWORD>(text.size()), &written,
                nullptr);
}

} // namespace drydock::platform
