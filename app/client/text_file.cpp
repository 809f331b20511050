// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace drydock::client {

Expected<std::string> readTextFile(const std::filesystem::path& path)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return fail(ErrorCode::NotFound, path.string() + ": is a directory, not a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::NotFound, path.string() + ": cannot be read (" + std::strerror(errno) + ")");
    return readAll(stream, path.string());
}

// Stream iterators throw what `read` turns into a state.
Expected<std::string> readAll(std::istream& stream, const std::string& name)
{
    std::string text;
    std::array<char, 16 * 1024> buffer;
    do {
        stream.read(buffer.data(), buffer.size());
        text.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    } while (stream);
    if (stream.bad())
        return fail(ErrorCode::NotFound, name + ": cannot be read");
    return text;
}

} // namespace drydock::client
