// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/uploads.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "platform/file_system.h"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace drydock::storage::server {

namespace fs = std::filesystem;

namespace {

tl::unexpected<S3Error> noSuchUpload()
{
    return refuse(404, "NoSuchUpload",
                  "The upload does not exist: it was completed, aborted, or never begun.");
}

/// Opens one of the store's own files; the object's info is that of its trailer.
S3Result<OpenObject> openPart(const fs::path& path)
{
    std::error_code problem;
    OpenObject part{{}, platform::File::open(path, platform::FileUse::Read, problem)};
    if (problem)
        return refuse(400, "InvalidPart", "A part that is to be joined was not uploaded.");
    auto trailer = readTrailer(part.file);
    if (!trailer)
        return tl::make_unexpected(trailer.error());
    part.info = {trailer->key, trailer->etag, trailer->contentType, trailer->size, {}};
    return part;
}

std::string md5(const std::string& data)
{
    std::string digest(16, '\0');
    unsigned length = 0;
    EVP_Digest(data.data(), data.size(), reinterpret_cast<unsigned char*>(digest.data()), &length, EVP_md5(),
               nullptr);
    return digest;
}

std::string unquoted(std::string text)
{
    std::erase(text, '"');
    return text;
}

} // namespace

/// Holds an upload for its end: while it lives no part is accepted and no other end begins.
struct Uploads::Claimed
{
    Claimed(Uploads& uploads, std::string upload) : owner(uploads), id(std::move(upload))
    {
        const std::scoped_lock lock(owner.m_mutex);
        held = owner.m_ending.insert(id).second;
    }
    ~Claimed()
    {
        const std::scoped_lock lock(owner.m_mutex);
        if (held)
            owner.m_ending.erase(id);
    }
    Claimed(const Claimed&) = delete;
    Claimed& operator=(const Claimed&) = delete;

    Uploads& owner;
    std::string id;
    bool held = false;
};

S3Result<std::string> Uploads::create(const std::string& key, const std::string& contentType)
{
    auto draft = m_files.newDraft();
    if (!draft)
        return tl::make_unexpected(draft.error());
    const std::string id = crypto::toHex(crypto::randomBytes(16));
    const fs::path folder = m_files.uploadsFolder() / id;
    if (const auto problem = platform::makePrivateFolder(folder))
        return refuseFor(problem, "making an upload's folder");
    auto done = (*draft)
                    ->seal({key, "", contentType, 0})
                    .and_then([&] { return (*draft)->moveTo(folder / "upload"); })
                    .and_then([&] { return syncFolder(folder); })
                    .and_then([&] { return syncFolder(m_files.uploadsFolder()); });
    if (!done) {
        drop(id);
        return tl::make_unexpected(done.error());
    }
    return id;
}

S3Result<Trailer> Uploads::description(const std::string& id, const std::string& key) const
{
    // The id becomes a path: nothing but what `create` makes may pass.
    if (id.size() != 32 || id.find_first_not_of("0123456789abcdef") != std::string::npos)
        return noSuchUpload();
    const auto file = openPart(m_files.uploadsFolder() / id / "upload");
    if (!file || file->info.key != key)
        return noSuchUpload();
    return Trailer{file->info.key, "", file->info.contentType, 0};
}

S3Result<void> Uploads::check(const std::string& id, const std::string& key) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending.contains(id))
            return noSuchUpload();
    }
    return description(id, key).map([](const Trailer&) {});
}

S3Result<void> Uploads::putPart(Draft& draft, const std::string& id, const std::string& key, StoredPart part)
{
    if (auto sealed = draft.seal({key, part.etag, "", part.size}); !sealed)
        return sealed;
    const fs::path folder = m_files.uploadsFolder() / id;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending.contains(id) || !description(id, key))
            return noSuchUpload();
        if (auto moved = draft.moveTo(folder / std::to_string(part.number)); !moved)
            return moved;
    }
    return syncFolder(folder);
}

S3Result<std::vector<StoredPart>> Uploads::parts(const std::string& id, const std::string& key) const
{
    if (auto open = check(id, key); !open)
        return tl::make_unexpected(open.error());
    std::vector<StoredPart> found;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(m_files.uploadsFolder() / id, problem)) {
        const std::string name = entry.path().filename().string();
        int number = 0;
        if (std::from_chars(name.data(), name.data() + name.size(), number).ec != std::errc())
            continue;
        if (const auto part = openPart(entry.path()))
            found.push_back({number, part->info.etag, part->info.size});
    }
    std::ranges::sort(found, {}, &StoredPart::number);
    return found;
}

S3Result<std::string> Uploads::join(const std::string& id, const Trailer& description,
                                    const std::vector<Part>& parts, bool onlyNew)
{
    auto draft = m_files.newDraft();
    if (!draft)
        return tl::make_unexpected(draft.error());
    std::string digests;
    for (const Part& wanted : parts) {
        const auto part = openPart(m_files.uploadsFolder() / id / std::to_string(wanted.number));
        if (!part)
            return tl::make_unexpected(part.error());
        if (part->info.etag != unquoted(wanted.etag))
            return refuse(400, "InvalidPart",
                          "The ETag of part " + std::to_string(wanted.number) + " is another.");
        if (!m_files.hasRoomFor(part->info.size))
            return refuseFor(std::make_error_code(std::errc::no_space_on_device), "joining the parts");
        if (auto appended = (*draft)->append(part->file, part->info.size); !appended)
            return tl::make_unexpected(appended.error());
        digests += crypto::fromHex(part->info.etag).value_or("");
    }
    Trailer trailer = description;
    trailer.etag = crypto::toHex(md5(digests)) + "-" + std::to_string(parts.size());
    const std::string etag = trailer.etag;
    return m_files.publish(**draft, std::move(trailer), onlyNew).map([&] { return etag; });
}

S3Result<std::string> Uploads::complete(const std::string& id, const std::string& key,
                                        const std::vector<Part>& parts, bool onlyNew)
{
    if (parts.empty())
        return refuse(400, "MalformedXML", "At least one part must be named.");
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].number <= parts[i - 1].number)
            return refuse(400, "InvalidPartOrder", "The parts must be named in ascending order.");
    }
    const Claimed claimed(*this, id);
    const auto found = description(id, key);
    if (!claimed.held || !found)
        return noSuchUpload();
    auto etag = join(id, *found, parts, onlyNew);
    if (etag)
        drop(id);
    return etag;
}

S3Result<void> Uploads::abort(const std::string& id, const std::string& key)
{
    const Claimed claimed(*this, id);
    if (!claimed.held || !description(id, key))
        return noSuchUpload();
    drop(id);
    return {};
}

void Uploads::drop(const std::string& id)
{
    // Moved first: a crash half-way leaves nothing that looks like an upload.
    const fs::path away = m_files.temporaryFolder() / id;
    std::error_code problem;
    fs::rename(m_files.uploadsFolder() / id, away, problem);
    fs::remove_all(away, problem);
}

int Uploads::abortOlderThan(TimePoint time)
{
    int removed = 0;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(m_files.uploadsFolder(), problem)) {
        const std::string id = entry.path().filename().string();
        std::error_code unknown;
        auto begun = fs::last_write_time(entry.path() / "upload", unknown);
        if (unknown)
            begun = fs::last_write_time(entry.path(), unknown);
        const auto second =
            std::chrono::floor<std::chrono::seconds>(fs::file_time_type::clock::to_sys(begun));
        if (unknown || second >= time)
            continue;
        const Claimed claimed(*this, id);
        if (!claimed.held)
            continue;
        drop(id);
        ++removed;
    }
    return removed;
}

} // namespace drydock::storage::server
