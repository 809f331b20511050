// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/large_pages.h"

#include "platform/windows_api.h"

#include <new>

namespace drydock::platform {

void* allocateLarge(std::size_t bytes)
{
    if (bytes + 2 * largePage < bytes)
        throw std::bad_alloc();
    // Large pages take a privilege that users do not have: these are ordinary ones. Only where they begin is
    // looked for, as what begins there is laid out for it. Another thread may take the place meanwhile.
    for (int tries = 0; tries < 100; ++tries) {
        void* const found = ::VirtualAlloc(nullptr, bytes + largePage, MEM_RESERVE, PAGE_NOACCESS);
        if (found == nullptr)
            break;
        ::VirtualFree(found, 0, MEM_RELEASE);
        const auto begin = (reinterpret_cast<std::uintptr_t>(found) + largePage - 1) / largePage * largePage;
        if (void* const memory = ::VirtualAlloc(reinterpret_cast<void*>(begin), bytes,
                                                MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE))
            return memory;
    }
    throw std::bad_alloc();
}

void releaseLarge(void* memory, std::size_t /*bytes*/) noexcept
{
    ::VirtualFree(memory, 0, MEM_RELEASE);
}

} // namespace drydock::platform
