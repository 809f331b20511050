// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"
#include "storage/server/draft.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <vector>

namespace drydock::storage::server {

struct StoredObject
{
    std::string key;
    std::string etag; ///< without quotes
    std::string contentType;
    std::uint64_t size = 0;
    TimePoint modified;
};

/// An object open for reading.
struct OpenObject
{
    StoredObject info;
    platform::File file;
};

struct ListQuery
{
    std::string prefix;
    std::string after; ///< keys greater than this
    std::string delimiter;
    std::size_t limit = 1000;
};

struct Listing
{
    std::vector<StoredObject> objects;
    std::set<std::string> commonPrefixes;
    std::string next; ///< what to list after; empty on the last page
};

/// The objects of one bucket as files. A file is named by the hash of its key, so that no key can name a path
/// outside, and "a" and "a/b" stand beside each other. May be used by any thread.
class ObjectFiles
{
public:
    /// Clears what a crash left under way, and reads what is there. Conflict: another process uses the
    /// folder.
    [[nodiscard]] static Expected<std::unique_ptr<ObjectFiles>> open(const std::filesystem::path& folder);
    ~ObjectFiles() = default;
    ObjectFiles(const ObjectFiles&) = delete;
    ObjectFiles& operator=(const ObjectFiles&) = delete;

    [[nodiscard]] S3Result<std::unique_ptr<Draft>> newDraft() const;
    /// Makes the draft the object of that key. `onlyNew`: 412 where there is one already.
    [[nodiscard]] S3Result<void> publish(Draft& draft, Trailer trailer, bool onlyNew);
    [[nodiscard]] S3Result<OpenObject> openObject(const std::string& key) const;
    /// Well, too, where there is none (as S3 answers).
    [[nodiscard]] S3Result<void> remove(const std::string& key);
    [[nodiscard]] Listing list(const ListQuery& query) const;

    [[nodiscard]] std::filesystem::path uploadsFolder() const { return m_folder / "uploads"; }
    [[nodiscard]] std::filesystem::path temporaryFolder() const { return m_folder / "temporary"; }
    /// Whether the disk takes that many bytes more and keeps a little for whoever shares it.
    [[nodiscard]] bool hasRoomFor(std::uint64_t bytes) const;
    /// What `open` found that is no object of this store, each with the reason: damaged, or put there by
    /// others.
    [[nodiscard]] const std::vector<std::string>& foreign() const { return m_foreign; }

private:
    explicit ObjectFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] Expected<void> prepare();
    [[nodiscard]] std::filesystem::path pathOf(const std::string& key) const;

    const std::filesystem::path m_folder;
    platform::FileLock m_lock;
    mutable std::shared_mutex m_mutex;
    std::map<std::string, StoredObject> m_index;
    std::vector<std::string> m_foreign;
};

} // namespace drydock::storage::server
