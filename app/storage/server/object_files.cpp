// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/object_files.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "platform/file_system.h"

#include <mutex>
#include <system_error>
#include <utility>

namespace drydock::storage::server {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t keptFree = std::uint64_t{16} << 20U; // for the state of whoever shares the disk

S3Result<OpenObject> openFile(const fs::path& path)
{
    std::error_code problem;
    OpenObject object{{}, platform::File::open(path, platform::FileUse::Read, problem)};
    if (problem == std::errc::no_such_file_or_directory)
        return refuse(404, "NoSuchKey", "There is no object of that key.");
    if (problem)
        return refuseFor(problem, "opening an object");
    auto trailer = readTrailer(object.file);
    if (!trailer)
        return tl::make_unexpected(trailer.error());
    object.info = {std::move(trailer->key), std::move(trailer->etag), std::move(trailer->contentType),
                   trailer->size, std::chrono::floor<std::chrono::seconds>(object.file.modified(problem))};
    return object;
}

} // namespace

Expected<std::unique_ptr<ObjectFiles>> ObjectFiles::open(const fs::path& folder)
{
    std::unique_ptr<ObjectFiles> files(new ObjectFiles(folder));
    if (auto ready = files->prepare(); !ready)
        return tl::make_unexpected(ready.error().in("package store in " + folder.string()));
    return files;
}

Expected<void> ObjectFiles::prepare()
{
    std::error_code problem;
    for (const fs::path& path : {m_folder / "objects", uploadsFolder(), temporaryFolder()}) {
        if (fs::create_directories(path, problem); problem)
            return fail(ErrorCode::Unavailable,
                        problem.message() + "; choose a directory that can be written");
    }
    m_lock = platform::FileLock::take(m_folder / "lock", problem);
    if (problem == std::errc::resource_unavailable_try_again)
        return fail(ErrorCode::Conflict,
                    "another process serves this directory; stop it or choose another one");
    if (problem)
        return fail(ErrorCode::Unavailable, problem.message());
    for (const auto& entry : fs::directory_iterator(temporaryFolder(), problem))
        fs::remove_all(entry.path(), problem);
    for (const auto& folder : fs::directory_iterator(m_folder / "objects", problem)) {
        std::error_code inside;
        for (const auto& entry : fs::directory_iterator(folder.path(), inside)) {
            auto object = openFile(entry.path());
            if (object)
                m_index[object->info.key] = object->info;
            else
                m_foreign.push_back(entry.path().string() + ": " + object.error().message);
        }
        if (inside)
            m_foreign.push_back(folder.path().string() + ": " + inside.message());
    }
    if (problem)
        return fail(ErrorCode::Unavailable, problem.message());
    return {};
}

fs::path ObjectFiles::pathOf(const std::string& key) const
{
    const std::string name = crypto::toHex(crypto::bytes(crypto::sha256(key)));
    return m_folder / "objects" / name.substr(0, 2) / name;
}

S3Result<std::unique_ptr<Draft>> ObjectFiles::newDraft() const
{
    return Draft::create(temporaryFolder());
}

S3Result<void> ObjectFiles::publish(Draft& draft, Trailer trailer, bool onlyNew)
{
    const fs::path path = pathOf(trailer.key);
    StoredObject object{trailer.key, trailer.etag, trailer.contentType, draft.size(),
                        std::chrono::floor<std::chrono::seconds>(systemNow())};
    if (auto sealed = draft.seal(std::move(trailer)); !sealed)
        return sealed;
    if (const auto problem = platform::makePrivateFolder(path.parent_path()); !problem) {
        if (auto synced = syncFolder(m_folder / "objects"); !synced)
            return synced;
    } else if (problem != std::errc::file_exists) {
        return refuseFor(problem, "making a folder");
    }
    {
        const std::unique_lock lock(m_mutex);
        // The file counts too: one that can no longer be read is not in the index.
        std::error_code ignored;
        if (onlyNew && (m_index.contains(object.key) || fs::exists(path, ignored)))
            return refuse(412, "PreconditionFailed", "There is an object of that key already.");
        if (auto moved = draft.moveTo(path); !moved)
            return moved;
        m_index[object.key] = object;
    }
    return syncFolder(path.parent_path());
}

S3Result<OpenObject> ObjectFiles::openObject(const std::string& key) const
{
    return openFile(pathOf(key));
}

S3Result<void> ObjectFiles::remove(const std::string& key)
{
    const fs::path path = pathOf(key);
    {
        const std::unique_lock lock(m_mutex);
        std::error_code problem;
        if (fs::remove(path, problem); problem)
            return refuseFor(problem, "removing an object");
        if (m_index.erase(key) == 0)
            return {};
    }
    return syncFolder(path.parent_path());
}

Listing ObjectFiles::list(const ListQuery& query) const
{
    Listing result;
    const std::shared_lock lock(m_mutex);
    std::string last;
    for (auto at = m_index.lower_bound(std::max(query.prefix, query.after)); at != m_index.end(); ++at) {
        const std::string& key = at->first;
        if (!key.starts_with(query.prefix))
            break;
        if (key <= query.after ||
            (!result.commonPrefixes.empty() && key.starts_with(*result.commonPrefixes.rbegin())))
            continue;
        const auto end =
            query.delimiter.empty() ? std::string::npos : key.find(query.delimiter, query.prefix.size());
        const std::string group =
            end == std::string::npos ? std::string() : key.substr(0, end + query.delimiter.size());
        // A page that ended with a group goes on behind all of that group.
        if (!group.empty() && query.after.starts_with(group))
            continue;
        if (result.objects.size() + result.commonPrefixes.size() >= query.limit) {
            result.next = last;
            break;
        }
        last = group.empty() ? key : group;
        if (group.empty())
            result.objects.push_back(at->second);
        else
            result.commonPrefixes.insert(group);
    }
    return result;
}

bool ObjectFiles::hasRoomFor(std::uint64_t bytes) const
{
    const auto free = platform::freeSpace(m_folder);
    return !free || (*free >= keptFree && bytes <= *free - keptFree);
}

} // namespace drydock::storage::server
