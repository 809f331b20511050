// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/large_pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <new>

namespace drydock::platform {
namespace {

std::size_t inWholePages(std::size_t bytes)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (bytes + page - 1) / page * page;
}

} // namespace

void* allocateLarge(std::size_t bytes)
{
    const std::size_t wanted = inWholePages(bytes);
    if (wanted < bytes || wanted + largePage < wanted)
        throw std::bad_alloc();
    // One large page more, of which what stands before the first boundary and after the end goes back.
    void* mapped = ::mmap(nullptr, wanted + largePage, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapped == MAP_FAILED)
        throw std::bad_alloc();
    char* const begin = static_cast<char*>(mapped);
    const std::size_t before = (largePage - reinterpret_cast<std::uintptr_t>(begin) % largePage) % largePage;
    if (before > 0)
        ::munmap(begin, before);
    char* const aligned = begin + before;
    if (const std::size_t after = largePage - before; after > 0)
        ::munmap(aligned + wanted, after);
    // Advice: what it comes to is the system's.
    if (const std::size_t large = wanted / largePage * largePage; large > 0)
        (void)::madvise(aligned, large, MADV_HUGEPAGE);
    return aligned;
}

void releaseLarge(void* memory, std::size_t bytes) noexcept
{
    ::munmap(memory, inWholePages(bytes));
}

} // namespace drydock::platform
