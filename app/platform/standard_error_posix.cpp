// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/standard_error.h"

#include <unistd.h>

namespace drydock::platform {

void writeToStandardError(std::string_view text)
{
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace drydock::platform
