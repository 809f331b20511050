// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/files.h"

#include "device/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace drydock::device::files {

namespace {

Expected<std::string> readOpen(const Descriptor& descriptor, const std::filesystem::path& file,
                               std::uint64_t limit)
{
    std::string content;
    std::string buffer(65'536, '\0');
    for (;;) {
        const ssize_t got = ::read(descriptor.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(systemError("read", file));
        if (got == 0)
            return content;
        content.append(buffer, 0, static_cast<std::size_t>(got));
        if (content.size() > limit)
            return fail(ErrorCode::TooLarge, file.string() + " is too large");
    }
}

Expected<void> writeAll(const Descriptor& descriptor, std::string_view content,
                        const std::filesystem::path& file)
{
    while (!content.empty()) {
        const ssize_t put = ::write(descriptor.get(), content.data(), content.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return tl::unexpected(systemError("write", file));
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

} // namespace

Error systemError(std::string_view what, const std::filesystem::path& path)
{
    const int reason = errno;
    return {reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Unavailable,
            "cannot " + std::string(what) + " " + path.string() + ": " +
                std::system_category().message(reason),
            {}};
}

Expected<std::string> read(const std::filesystem::path& file, std::uint64_t limit)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor)
        return tl::unexpected(systemError("read", file));
    return readOpen(descriptor, file, limit);
}

Expected<std::string> readSecret(const std::filesystem::path& file, std::uint64_t limit)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status
    {
    };
    if (!descriptor || ::fstat(descriptor.get(), &status) != 0)
        return tl::unexpected(systemError("read", file));
    if (S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(ErrorCode::Forbidden,
                    file.string() + " holds passwords and others may read it: chmod 600 " + file.string());
    return readOpen(descriptor, file, limit);
}

Expected<void> replace(const std::filesystem::path& file, std::string_view content)
{
    std::filesystem::path temporary = file;
    temporary += ".new";
    {
        const Descriptor descriptor(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!descriptor)
            return tl::unexpected(systemError("create", temporary));
        if (auto written = writeAll(descriptor, content, temporary); !written)
            return written;
        if (::fsync(descriptor.get()) != 0)
            return tl::unexpected(systemError("write", temporary));
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return tl::unexpected(systemError("replace", file));
    return sync(file.parent_path());
}

Expected<void> sync(const std::filesystem::path& path)
{
    const Descriptor descriptor(::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor || ::fsync(descriptor.get()) != 0)
        return tl::unexpected(systemError("write", path));
    return {};
}

Expected<void> makeDirectory(const std::filesystem::path& directory)
{
    std::error_code problem;
    std::filesystem::create_directories(directory, problem);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot create " + directory.string() + ": " + problem.message());
    return {};
}

} // namespace drydock::device::files
