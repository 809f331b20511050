// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"

#include "platform/windows_api.h"

#include <fcntl.h>
#include <io.h>

#include <algorithm>

namespace drydock::platform {

namespace {

constexpr std::size_t largestMove = 1U << 30U; // sizes are 32 bits wide here

HANDLE handleOf(int descriptor)
{
    return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
}

DWORD accessOf(FileUse use)
{
    switch (use) {
    case FileUse::Read:
        return GENERIC_READ;
    case FileUse::Keep:
        return GENERIC_READ | GENERIC_WRITE;
    case FileUse::Rewrite:
    case FileUse::New:
        break;
    }
    return GENERIC_WRITE;
}

DWORD dispositionOf(FileUse use)
{
    switch (use) {
    case FileUse::Read:
        return OPEN_EXISTING;
    case FileUse::Keep:
        return OPEN_ALWAYS;
    case FileUse::Rewrite:
        return CREATE_ALWAYS;
    case FileUse::New:
        break;
    }
    return CREATE_NEW;
}

/// The C library's number for it, as libraries take that.
File fileOf(Handle handle, FileUse use, std::error_code& error)
{
    const int flags = _O_BINARY | _O_NOINHERIT | (use == FileUse::Read ? _O_RDONLY : 0);
    const int descriptor = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(handle.get()), flags);
    if (descriptor < 0) {
        error = {errno, std::generic_category()};
        return {};
    }
    static_cast<void>(handle.release());
    return File(descriptor);
}

File openShared(const std::filesystem::path& path, FileUse use, DWORD sharing, std::error_code& error)
{
    PrivateSecurity security;
    Handle handle = ownHandle(::CreateFileW(path.c_str(), accessOf(use), sharing, security.attributes(),
                                            dispositionOf(use), FILE_ATTRIBUTE_NORMAL, nullptr));
    error = problemUnless(handle != nullptr);
    return error ? File() : fileOf(std::move(handle), use, error);
}

OVERLAPPED placeOf(std::uint64_t offset)
{
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

std::size_t readInto(int descriptor, char* into, std::size_t size, OVERLAPPED* place, std::error_code& error)
{
    DWORD count = 0;
    const bool good = ::ReadFile(handleOf(descriptor), into, static_cast<DWORD>(std::min(size, largestMove)),
                                 &count, place) != FALSE;
    const bool ended =
        !good && (::GetLastError() == ERROR_HANDLE_EOF || ::GetLastError() == ERROR_BROKEN_PIPE);
    error = problemUnless(good || ended);
    return count;
}

std::size_t writeFrom(int descriptor, std::string_view data, OVERLAPPED* place, std::error_code& error)
{
    DWORD count = 0;
    error = problemUnless(::WriteFile(handleOf(descriptor), data.data(),
                                      static_cast<DWORD>(std::min(data.size(), largestMove)), &count,
                                      place) != FALSE);
    return count;
}

} // namespace

File File::open(const std::filesystem::path& path, FileUse use, std::error_code& error)
{
    // As elsewhere: what is open may be replaced and removed.
    return openShared(path, use, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, error);
}

void File::close()
{
    if (m_descriptor >= 0)
        ::_close(release());
}

std::size_t File::read(char* into, std::size_t size, std::error_code& error) const
{
    return readInto(m_descriptor, into, size, nullptr, error);
}

std::size_t File::readAt(std::uint64_t offset, char* into, std::size_t size, std::error_code& error) const
{
    OVERLAPPED place = placeOf(offset);
    return readInto(m_descriptor, into, size, &place, error);
}

std::error_code File::write(std::string_view data) const
{
    std::error_code error;
    while (!data.empty() && !error)
        data.remove_prefix(writeFrom(m_descriptor, data, nullptr, error));
    return error;
}

std::size_t File::writeAt(std::uint64_t offset, std::string_view data, std::error_code& error) const
{
    OVERLAPPED place = placeOf(offset);
    return writeFrom(m_descriptor, data, &place, error);
}

std::uint64_t File::appendFrom(int, std::uint64_t) const
{
    return 0; // only ReFS can, and only in whole clusters
}

std::error_code File::empty() const
{
    FILE_END_OF_FILE_INFO end{};
    return problemUnless(
        ::SetFileInformationByHandle(handleOf(m_descriptor), FileEndOfFileInfo, &end, sizeof end) != FALSE);
}

std::error_code File::sync() const
{
    return problemUnless(::FlushFileBuffers(handleOf(m_descriptor)) != FALSE);
}

std::uint64_t File::size(std::error_code& error) const
{
    LARGE_INTEGER size{};
    error = problemUnless(::GetFileSizeEx(handleOf(m_descriptor), &size) != FALSE);
    return static_cast<std::uint64_t>(size.QuadPart);
}

std::chrono::system_clock::time_point File::modified(std::error_code& error) const
{
    FILETIME written{};
    error = problemUnless(::GetFileTime(handleOf(m_descriptor), nullptr, nullptr, &written) != FALSE);
    // Steps of 100 ns since 1601.
    constexpr std::uint64_t secondsTo1970 = 11'644'473'600;
    const std::uint64_t steps = (std::uint64_t{written.dwHighDateTime} << 32U) | written.dwLowDateTime;
    return std::chrono::system_clock::time_point(std::chrono::seconds(
        static_cast<std::int64_t>(steps / 10'000'000) - static_cast<std::int64_t>(secondsTo1970)));
}

bool File::isOpenToOthers(std::error_code& error) const
{
    error.clear();
    return ::GetFileType(handleOf(m_descriptor)) == FILE_TYPE_DISK &&
           platform::isOpenToOthers(handleOf(m_descriptor));
}

FileLock FileLock::take(const std::filesystem::path& path, std::error_code& error)
{
    // Not LockFileEx, which ends with the process that asked for it: a handle that nobody may open beside
    // holds as long as anybody has it, so that a program that inherits it goes on holding.
    FileLock lock;
    lock.m_file = openShared(path, FileUse::Keep, 0, error);
    if (error.value() == ERROR_SHARING_VIOLATION)
        error = std::make_error_code(std::errc::resource_unavailable_try_again);
    return lock;
}

void FileLock::release()
{
    m_file.close();
}

} // namespace drydock::platform
