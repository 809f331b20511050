// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the *_windows.cpp, and address.cpp there. Which Windows, and which names its headers leave to others,
// is defined for all of the library (CMakeLists.txt): some standard headers include these before us. The
// order matters: winsock2.h before windows.h.
// clang-format off
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
// clang-format on

#include <memory>
#include <system_error>
#include <type_traits>

namespace drydock::platform {

/// What GetLastError says.
[[nodiscard]] inline std::error_code lastProblem()
{
    return {static_cast<int>(::GetLastError()), std::system_category()};
}

[[nodiscard]] inline std::error_code problemUnless(bool good)
{
    return good ? std::error_code() : lastProblem();
}

struct CloseHandle
{
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
/// Null where there is none; INVALID_HANDLE_VALUE has to be told apart before.
using Handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, CloseHandle>;

[[nodiscard]] inline Handle ownHandle(HANDLE handle)
{
    return Handle(handle == INVALID_HANDLE_VALUE ? nullptr : handle);
}

struct FreeLocal
{
    void operator()(void* memory) const { ::LocalFree(memory); }
};

/// For the owner, the system and its administrators alone; nothing is inherited from above. Fit for
/// CreateFileW and CreateDirectoryW.
class PrivateSecurity
{
public:
    PrivateSecurity();
    [[nodiscard]] SECURITY_ATTRIBUTES* attributes() { return m_descriptor ? &m_attributes : nullptr; }
    [[nodiscard]] PSECURITY_DESCRIPTOR descriptor() const { return m_descriptor.get(); }

private:
    std::unique_ptr<void, FreeLocal> m_descriptor;
    SECURITY_ATTRIBUTES m_attributes{};
};

/// Whether others than these may read or write it.
[[nodiscard]] bool isOpenToOthers(HANDLE file);

} // namespace drydock::platform
