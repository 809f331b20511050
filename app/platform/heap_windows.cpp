// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/heap.h"

#include "platform/windows_api.h"

namespace drydock::platform {

void keepNoLargeBlocks() {} // Windows' heap asks the system for each

void trimHeap()
{
    ::HeapCompact(::GetProcessHeap(), 0);
}

} // namespace drydock::platform
