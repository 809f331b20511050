// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/object_store.h"
#include "storage/server/object_files.h"

#include <chrono>
#include <mutex>
#include <set>

namespace drydock::storage::server {

struct StoredPart
{
    int number = 1;
    std::string etag;
    std::uint64_t size = 0;
};

/// Multipart uploads under way: a folder each, with a file a part. They outlive restarts. May be used by any
/// thread.
class Uploads
{
public:
    explicit Uploads(ObjectFiles& files) : m_files(files) {}

    [[nodiscard]] S3Result<std::string> create(const std::string& key, const std::string& contentType);
    /// 404 NoSuchUpload unless the upload is open and of that key.
    [[nodiscard]] S3Result<void> check(const std::string& id, const std::string& key) const;
    [[nodiscard]] S3Result<void> putPart(Draft& draft, const std::string& id, const std::string& key,
                                         StoredPart part);
    [[nodiscard]] S3Result<std::vector<StoredPart>> parts(const std::string& id,
                                                          const std::string& key) const;
    /// Joins the parts to the object and ends the upload; gives the object's ETag. 412 where it is to be new
    /// and there is one of that key.
    [[nodiscard]] S3Result<std::string> complete(const std::string& id, const std::string& key,
                                                 const std::vector<Part>& parts, bool onlyNew);
    [[nodiscard]] S3Result<void> abort(const std::string& id, const std::string& key);
    /// Those begun before a time; the number removed.
    int abortOlderThan(TimePoint time);

private:
    struct Claimed;
    [[nodiscard]] S3Result<Trailer> description(const std::string& id, const std::string& key) const;
    [[nodiscard]] S3Result<std::string> join(const std::string& id, const Trailer& description,
                                             const std::vector<Part>& parts, bool onlyNew);
    void drop(const std::string& id);

    ObjectFiles& m_files;
    mutable std::mutex m_mutex;
    std::set<std::string> m_ending; ///< being completed or aborted: no more parts
};

} // namespace drydock::storage::server
