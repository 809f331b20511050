// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file.h"
#include "storage/server/s3_error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace drydock::storage::server {

/// What stands behind an object's bytes in its file, so that bytes and description change in one rename.
struct Trailer
{
    std::string key;
    std::string etag;
    std::string contentType;
    std::uint64_t size = 0; ///< of the bytes before the trailer
};

/// The trailer of an open file; an error where the file is none of the store's.
[[nodiscard]] S3Result<Trailer> readTrailer(const platform::File& file);

/// A file under way: written in the folder of temporary files, removed unless it is published.
class Draft
{
public:
    [[nodiscard]] static S3Result<std::unique_ptr<Draft>> create(const std::filesystem::path& folder);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    [[nodiscard]] S3Result<void> write(std::string_view piece);
    /// Appends the bytes [0, size) of another file, by the file system itself where it can, and leaves them
    /// out of the MD5.
    [[nodiscard]] S3Result<void> append(const platform::File& file, std::uint64_t size);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// MD5 of what was written, as raw bytes; may be asked once.
    [[nodiscard]] std::string md5();

    /// Writes the trailer and waits until all is on disk.
    [[nodiscard]] S3Result<void> seal(Trailer trailer);
    /// Moves the sealed file to its place, over what was there.
    [[nodiscard]] S3Result<void> moveTo(const std::filesystem::path& target);

private:
    struct Md5;
    Draft(std::filesystem::path path, platform::File file);

    std::filesystem::path m_path;
    platform::File m_file;
    std::uint64_t m_size = 0;
    std::unique_ptr<Md5> m_md5;
};

/// Waits until a folder's entries are on disk.
[[nodiscard]] S3Result<void> syncFolder(const std::filesystem::path& folder);

} // namespace drydock::storage::server
