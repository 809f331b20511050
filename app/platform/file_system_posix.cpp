// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system.h"

#include "platform/file.h"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace drydock::platform {

namespace fs = std::filesystem;

namespace {

std::error_code problemUnless(bool good)
{
    return good ? std::error_code() : std::error_code(errno, std::generic_category());
}

} // namespace

std::error_code replaceFile(const fs::path& from, const fs::path& to)
{
    return problemUnless(::rename(from.c_str(), to.c_str()) == 0);
}

std::error_code syncPath(const fs::path& path)
{
    std::error_code error;
    const File file = File::open(path.empty() ? "." : path, FileUse::Read, error);
    return error ? error : file.sync();
}

std::error_code checkReadable(const fs::path& path)
{
    return problemUnless(::access(path.c_str(), R_OK) == 0);
}

std::error_code makePrivateFolder(const fs::path& path)
{
    return problemUnless(::mkdir(path.c_str(), S_IRWXU) == 0);
}

fs::path makeTemporaryFolder(std::string_view prefix, std::error_code& error)
{
    std::string name = (fs::temp_directory_path() / (std::string(prefix) + "-XXXXXX")).string();
    error = problemUnless(::mkdtemp(name.data()) != nullptr);
    return name;
}

std::error_code makePrivate(const fs::path& folder)
{
    std::error_code error;
    fs::permissions(folder, fs::perms::owner_all, error);
    return error;
}

bool isOpenToOthers(const fs::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 &&
           (status.st_mode & (S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH)) != 0;
}

std::string privateCommand(const fs::path& file)
{
    return "chmod 600 " + file.string();
}

std::optional<std::uint64_t> freeSpace(const fs::path& path)
{
    struct statvfs status = {};
    // Some file systems without blocks say that nothing is free.
    if (::statvfs(path.c_str(), &status) != 0 || status.f_blocks == 0)
        return std::nullopt;
    return std::uint64_t{status.f_bavail} * status.f_frsize;
}

bool isDiskFull(const std::error_code& error)
{
    return error.category() == std::generic_category() &&
           (error.value() == ENOSPC || error.value() == EDQUOT || error.value() == EFBIG);
}

std::string linkedFolder(const fs::path& link)
{
    std::error_code error;
    return fs::read_symlink(link, error).string();
}

std::error_code linkFolder(const fs::path& link, const std::string& folder)
{
    fs::path made = link;
    made += ".new";
    std::error_code error;
    fs::remove(made, error);
    fs::create_directory_symlink(folder, made, error);
    if (!error)
        fs::rename(made, link, error);
    return error;
}

} // namespace drydock::platform
