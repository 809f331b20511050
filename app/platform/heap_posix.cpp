// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/heap.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace drydock::platform {

void keepNoLargeBlocks()
{
#ifdef __GLIBC__
    ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    ::mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
#endif
}

void trimHeap()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace drydock::platform
