// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/windows_api.h"

#include <aclapi.h>
#include <sddl.h>

#include <array>

namespace drydock::platform {

namespace {

/// Owner rights, SYSTEM and Administrators; what is made in a folder inherits it.
constexpr const wchar_t* ownersAlone = L"D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

constexpr DWORD readOrWrite =
    FILE_READ_DATA | FILE_WRITE_DATA | FILE_APPEND_DATA | GENERIC_READ | GENERIC_WRITE | GENERIC_ALL;

bool isWellKnown(PSID sid, WELL_KNOWN_SID_TYPE type)
{
    return ::IsWellKnownSid(sid, type) != FALSE;
}

/// Whoever administers the system reads everything; the owner is who the file is for.
bool mayHaveIt(PSID sid, PSID owner)
{
    return ::EqualSid(sid, owner) != FALSE || isWellKnown(sid, WinLocalSystemSid) ||
           isWellKnown(sid, WinBuiltinAdministratorsSid) || isWellKnown(sid, WinCreatorOwnerRightsSid);
}

/// Where files belong to the group of administrators, it is the user who made them that has the right.
bool isOurs(PSID sid)
{
    HANDLE opened = nullptr;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &opened) == FALSE)
        return false;
    const Handle token(opened);
    alignas(TOKEN_USER) std::array<std::byte, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> memory{};
    DWORD size = 0;
    return ::GetTokenInformation(token.get(), TokenUser, memory.data(), static_cast<DWORD>(memory.size()),
                                 &size) != FALSE &&
           ::EqualSid(sid, reinterpret_cast<const TOKEN_USER*>(memory.data())->User.Sid) != FALSE;
}

} // namespace

PrivateSecurity::PrivateSecurity()
{
    PSECURITY_DESCRIPTOR made = nullptr;
    if (::ConvertStringSecurityDescriptorToSecurityDescriptorW(ownersAlone, SDDL_REVISION_1, &made,
                                                               nullptr) != FALSE)
        m_descriptor.reset(made);
    m_attributes = {sizeof m_attributes, m_descriptor.get(), FALSE};
}

bool isOpenToOthers(HANDLE file)
{
    PSID owner = nullptr;
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetSecurityInfo(file, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                          &owner, nullptr, &list, nullptr, &descriptor) != ERROR_SUCCESS)
        return true;
    const std::unique_ptr<void, FreeLocal> kept(descriptor);
    if (list == nullptr)
        return true; // no list: everybody may do everything
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void* entry = nullptr;
        if (::GetAce(list, i, &entry) == FALSE)
            return true;
        const auto* const header = static_cast<const ACE_HEADER*>(entry);
        // What is only handed on to what is made inside says nothing of the file itself.
        if (header->AceType != ACCESS_ALLOWED_ACE_TYPE || (header->AceFlags & INHERIT_ONLY_ACE) != 0)
            continue;
        auto* const allowed = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        PSID const sid = &allowed->SidStart;
        if ((allowed->Mask & readOrWrite) != 0 && !mayHaveIt(sid, owner) && !isOurs(sid))
            return true;
    }
    return false;
}

} // namespace drydock::platform
