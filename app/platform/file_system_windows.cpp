// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system.h"

#include "platform/windows_api.h"

#include <aclapi.h>

#include <cerrno>
#include <random>
#include <vector>

namespace drydock::platform {

namespace fs = std::filesystem;

namespace {

constexpr int diskQuotaExceeded = 1295; ///< ERROR_DISK_QUOTA_EXCEEDED, which not all headers name
/// FileRenameInfoEx, likewise.
constexpr auto renameInfoEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);
constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

Handle openHandle(const fs::path& path, DWORD access, DWORD flags = 0)
{
    return ownHandle(::CreateFileW(path.c_str(), access, shareAll, nullptr, OPEN_EXISTING, flags, nullptr));
}

/// As POSIX renames: over what is open, too. Windows 10 from version 1607, on NTFS.
std::error_code renameOver(HANDLE file, const fs::path& to)
{
    const std::wstring name = fs::absolute(to).wstring();
    const std::size_t bytes = name.size() * sizeof(wchar_t);
    std::vector<std::byte> memory(sizeof(FILE_RENAME_INFO) + bytes);
    auto* const info = reinterpret_cast<FILE_RENAME_INFO*>(memory.data());
    info->Flags = FILE_RENAME_FLAG_REPLACE_IF_EXISTS | FILE_RENAME_FLAG_POSIX_SEMANTICS;
    info->FileNameLength = static_cast<DWORD>(bytes);
    name.copy(info->FileName, name.size());
    return problemUnless(
        ::SetFileInformationByHandle(file, renameInfoEx, info, static_cast<DWORD>(memory.size())) != FALSE);
}

} // namespace

std::error_code replaceFile(const fs::path& from, const fs::path& to)
{
    if (const Handle file = openHandle(from, DELETE | GENERIC_WRITE | SYNCHRONIZE)) {
        // Flushing a file of NTFS brings the log of names to the disk, too.
        if (!renameOver(file.get(), to))
            return problemUnless(::FlushFileBuffers(file.get()) != FALSE);
    }
    return problemUnless(
        ::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != FALSE);
}

std::error_code syncPath(const fs::path& path)
{
    // A folder cannot be flushed without rights of an administrator: NTFS keeps names in its log, which
    // `replaceFile` brought to the disk.
    std::error_code ignored;
    if (path.empty() || fs::is_directory(path, ignored))
        return {};
    const Handle file = openHandle(path, GENERIC_WRITE);
    return problemUnless(file != nullptr && ::FlushFileBuffers(file.get()) != FALSE);
}

std::error_code checkReadable(const fs::path& path)
{
    return problemUnless(openHandle(path, GENERIC_READ, FILE_FLAG_BACKUP_SEMANTICS) != nullptr);
}

std::error_code makePrivateFolder(const fs::path& path)
{
    PrivateSecurity security;
    return problemUnless(::CreateDirectoryW(path.c_str(), security.attributes()) != FALSE);
}

fs::path makeTemporaryFolder(std::string_view prefix, std::error_code& error)
{
    // GetTempPath2W, for services a folder that others cannot look into; where Windows is older than 2021 the
    // user's own.
    using GetTempPath2 = DWORD(WINAPI*)(DWORD, wchar_t*);
    const auto second = reinterpret_cast<GetTempPath2>(
        reinterpret_cast<void*>(::GetProcAddress(::GetModuleHandleW(L"kernel32.dll"), "GetTempPath2W")));
    wchar_t base[MAX_PATH + 1] = L"";
    const DWORD length = second != nullptr ? second(MAX_PATH + 1, base) : ::GetTempPathW(MAX_PATH + 1, base);
    if (length == 0 || length > MAX_PATH) {
        error = lastProblem();
        return {};
    }
    std::random_device random;
    for (int tries = 0; tries < 100; ++tries) {
        const fs::path path = fs::path(base) / (std::string(prefix) + "-" + std::to_string(random()));
        error = makePrivateFolder(path);
        if (error != std::errc::file_exists)
            return path;
    }
    return {};
}

std::error_code makePrivate(const fs::path& folder)
{
    const PrivateSecurity security;
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    PACL list = nullptr;
    if (security.descriptor() == nullptr ||
        ::GetSecurityDescriptorDacl(security.descriptor(), &present, &list, &defaulted) == FALSE)
        return lastProblem();
    std::wstring name = folder.wstring();
    const DWORD problem = ::SetNamedSecurityInfoW(
        name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
        nullptr, list, nullptr);
    return {static_cast<int>(problem), std::system_category()};
}

bool isOpenToOthers(const fs::path& path)
{
    const Handle file = openHandle(path, READ_CONTROL, FILE_FLAG_BACKUP_SEMANTICS);
    return file != nullptr && ::GetFileType(file.get()) == FILE_TYPE_DISK && isOpenToOthers(file.get());
}

std::string privateCommand(const fs::path& file)
{
    return "icacls \"" + file.string() + "\" /inheritance:r /grant:r \"%USERNAME%:F\"";
}

std::optional<std::uint64_t> freeSpace(const fs::path& path)
{
    std::error_code ignored;
    const fs::path folder = fs::is_directory(path, ignored) ? path : fs::absolute(path).parent_path();
    ULARGE_INTEGER available{};
    if (::GetDiskFreeSpaceExW(folder.c_str(), &available, nullptr, nullptr) == FALSE)
        return std::nullopt;
    return available.QuadPart;
}

bool isDiskFull(const std::error_code& error)
{
    if (error.category() == std::generic_category())
        return error.value() == ENOSPC || error.value() == EFBIG;
    return error.value() == ERROR_DISK_FULL || error.value() == ERROR_HANDLE_DISK_FULL ||
           error.value() == diskQuotaExceeded;
}

std::string linkedFolder(const fs::path& link)
{
    const DWORD attributes = ::GetFileAttributesW(link.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0)
        return {};
    // Opened, it is what it leads to.
    const Handle folder = openHandle(link, FILE_READ_ATTRIBUTES, FILE_FLAG_BACKUP_SEMANTICS);
    wchar_t name[1024] = L"";
    const DWORD length =
        folder == nullptr ? 0 : ::GetFinalPathNameByHandleW(folder.get(), name, 1024, FILE_NAME_NORMALIZED);
    return length == 0 || length >= 1024 ? std::string() : fs::path(name).filename().string();
}

std::error_code linkFolder(const fs::path& link, const std::string& folder)
{
    // Where the user may not make links, Windows' developer mode allows it.
    fs::path made = link;
    made += ".new";
    ::RemoveDirectoryW(made.c_str());
    if (::CreateSymbolicLinkW(made.c_str(), fs::path(folder).c_str(),
                              SYMBOLIC_LINK_FLAG_DIRECTORY | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE) ==
        0)
        return lastProblem();
    const Handle opened =
        openHandle(made, DELETE | SYNCHRONIZE, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT);
    return opened == nullptr ? lastProblem() : renameOver(opened.get(), link);
}

} // namespace drydock::platform
