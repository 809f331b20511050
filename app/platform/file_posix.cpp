// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace drydock::platform {

namespace {

std::error_code lastProblem()
{
    return {errno, std::generic_category()};
}

int flagsOf(FileUse use)
{
    switch (use) {
    case FileUse::Read:
        return O_RDONLY;
    case FileUse::Keep:
        return O_RDWR | O_CREAT;
    case FileUse::Rewrite:
        return O_WRONLY | O_CREAT | O_TRUNC;
    case FileUse::New:
        return O_WRONLY | O_CREAT | O_EXCL;
    }
    return O_RDONLY;
}

/// A call that moves bytes, again while a signal interrupts it.
template <typename Call>
std::size_t moved(std::error_code& error, Call call)
{
    for (;;) {
        const auto count = call();
        if (count < 0 && errno == EINTR)
            continue;
        error = count < 0 ? lastProblem() : std::error_code();
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }
}

struct stat statusOf(int descriptor, std::error_code& error)
{
    struct stat status = {};
    error = ::fstat(descriptor, &status) == 0 ? std::error_code() : lastProblem();
    return status;
}

} // namespace

File File::open(const std::filesystem::path& path, FileUse use, std::error_code& error)
{
    File file(::open(path.c_str(), flagsOf(use) | O_CLOEXEC, 0600));
    error = file ? std::error_code() : lastProblem();
    return file;
}

void File::close()
{
    if (m_descriptor >= 0)
        ::close(release());
}

std::size_t File::read(char* into, std::size_t size, std::error_code& error) const
{
    return moved(error, [&] { return ::read(m_descriptor, into, size); });
}

std::size_t File::readAt(std::uint64_t offset, char* into, std::size_t size, std::error_code& error) const
{
    return moved(error, [&] { return ::pread(m_descriptor, into, size, static_cast<off_t>(offset)); });
}

std::error_code File::write(std::string_view data) const
{
    std::error_code error;
    while (!data.empty() && !error)
        data.remove_prefix(moved(error, [&] { return ::write(m_descriptor, data.data(), data.size()); }));
    return error;
}

std::size_t File::writeAt(std::uint64_t offset, std::string_view data, std::error_code& error) const
{
    return moved(
        error, [&] { return ::pwrite(m_descriptor, data.data(), data.size(), static_cast<off_t>(offset)); });
}

std::uint64_t File::appendFrom(int descriptor, std::uint64_t size) const
{
    std::uint64_t done = 0;
    while (done < size) {
        std::error_code error;
        auto from = static_cast<off64_t>(done);
        const std::size_t count = moved(error, [&] {
            return ::copy_file_range(descriptor, &from, m_descriptor, nullptr, size - done, 0);
        });
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

std::error_code File::empty() const
{
    return ::ftruncate(m_descriptor, 0) == 0 ? std::error_code() : lastProblem();
}

std::error_code File::sync() const
{
    return ::fsync(m_descriptor) == 0 ? std::error_code() : lastProblem();
}

std::uint64_t File::size(std::error_code& error) const
{
    return static_cast<std::uint64_t>(statusOf(m_descriptor, error).st_size);
}

std::chrono::system_clock::time_point File::modified(std::error_code& error) const
{
    return std::chrono::system_clock::time_point(
        std::chrono::seconds(statusOf(m_descriptor, error).st_mtim.tv_sec));
}

bool File::isOpenToOthers(std::error_code& error) const
{
    const auto status = statusOf(m_descriptor, error);
    return !error && S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

FileLock FileLock::take(const std::filesystem::path& path, std::error_code& error)
{
    FileLock lock;
    lock.m_file = File::open(path, FileUse::Keep, error);
    if (error || ::flock(lock.m_file.descriptor(), LOCK_EX | LOCK_NB) == 0)
        return lock;
    error = lastProblem();
    return {};
}

void FileLock::release()
{
    if (m_file)
        ::flock(m_file.descriptor(), LOCK_UN);
    m_file.close();
}

} // namespace drydock::platform
