// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/files.h"

#include "platform/file.h"
#include "platform/file_system.h"

namespace drydock::device::files {

namespace {

Expected<std::string> readOpen(const platform::File& open, const std::filesystem::path& file,
                               std::uint64_t limit)
{
    std::string content;
    std::string buffer(65'536, '\0');
    for (;;) {
        std::error_code problem;
        const std::size_t got = open.read(buffer.data(), buffer.size(), problem);
        if (problem)
            return tl::unexpected(systemError("read", file, problem));
        if (got == 0)
            return content;
        content.append(buffer, 0, got);
        if (content.size() > limit)
            return fail(ErrorCode::TooLarge, file.string() + " is too large");
    }
}

} // namespace

Error systemError(std::string_view what, const std::filesystem::path& path, const std::error_code& reason)
{
    return {reason == std::errc::no_such_file_or_directory ? ErrorCode::NotFound : ErrorCode::Unavailable,
            "cannot " + std::string(what) + " " + path.string() + ": " + reason.message(),
            {}};
}

Expected<std::string> read(const std::filesystem::path& file, std::uint64_t limit)
{
    std::error_code problem;
    const auto open = platform::File::open(file, platform::FileUse::Read, problem);
    if (problem)
        return tl::unexpected(systemError("read", file, problem));
    return readOpen(open, file, limit);
}

Expected<std::string> readSecret(const std::filesystem::path& file, std::uint64_t limit)
{
    std::error_code problem;
    const auto open = platform::File::open(file, platform::FileUse::Read, problem);
    const bool exposed = !problem && open.isOpenToOthers(problem);
    if (problem)
        return tl::unexpected(systemError("read", file, problem));
    if (exposed)
        return fail(ErrorCode::Forbidden, file.string() + " holds passwords and others may read it: " +
                                              platform::privateCommand(file));
    return readOpen(open, file, limit);
}

Expected<void> replace(const std::filesystem::path& file, std::string_view content)
{
    std::filesystem::path temporary = file;
    temporary += ".new";
    std::error_code problem;
    {
        const auto open = platform::File::open(temporary, platform::FileUse::Rewrite, problem);
        if (problem)
            return tl::unexpected(systemError("create", temporary, problem));
        problem = open.write(content);
        if (!problem)
            problem = open.sync();
        if (problem)
            return tl::unexpected(systemError("write", temporary, problem));
    }
    if (problem = platform::replaceFile(temporary, file); problem)
        return tl::unexpected(systemError("replace", file, problem));
    return sync(file.parent_path());
}

Expected<void> sync(const std::filesystem::path& path)
{
    if (const auto problem = platform::syncPath(path))
        return tl::unexpected(systemError("write", path, problem));
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
