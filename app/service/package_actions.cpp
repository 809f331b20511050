// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/package_actions.h"

#include "crypto/encoding.h"
#include "crypto/minisign.h"
#include "service/package_upload.h"
#include "service/row_page.h"

#include <algorithm>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::chrono::hours partUrlLife{1};
constexpr std::chrono::hours uploadLife{24};
constexpr std::uint64_t packagesAPage = 1000;
constexpr std::size_t longestNotes = 2000; // bytes

} // namespace

void PackageActions::addTo(ActionTable& table)
{
    table["packages.stage"] = {Role::Operator, true, [this](const auto& context) { return stage(context); }};
    table["packages.register"] = {Role::Operator, true,
                                  [this](const auto& context) { return registerVersion(context); }};
    table["packages.publish"] = {Role::Operator, true, [this](const auto& context) {
                                     return change(context, PackageState::Published);
                                 }};
    table["packages.deprecate"] = {Role::Operator, true, [this](const auto& context) {
                                       return change(context, PackageState::Deprecated);
                                   }};
    table["packages.delete"] = {Role::Operator, true,
                                [this](const auto& context) { return remove(context); }};
    table["packages.list"] = {Role::Viewer, false, [this](const auto& context) { return list(context); }};
    table["packages.get"] = {Role::Viewer, false, [this](const auto& context) { return get(context); }};
}

Expected<Answered> PackageActions::stage(const RequestContext& context)
{
    if (const auto id = optionalText(context.arguments, "uploadId"); !id.empty())
        return resume(context, id);
    const auto name = requiredName<PackageName>(context.arguments, "name");
    const auto version = requiredName<Version>(context.arguments, "version");
    const auto file = requiredName<FileName>(context.arguments, "file");
    const auto size = optionalNumber(context.arguments, "size", UINT64_MAX, PackageUpload::largest);
    if (!name || !version || !file)
        return tl::unexpected(!name ? name.error() : !version ? version.error() : file.error());
    if (!size || *size == UINT64_MAX)
        return fail(ErrorCode::InvalidArgument, "wants the file's size in bytes, at most 1 TiB", "size");
    if (file->str() == "manifest.json" || file->str() == "manifest.json.minisig")
        return fail(ErrorCode::InvalidArgument, "is kept for the manifest; name the file otherwise", "file");
    if (m_store.packages().find(*name, *version))
        return fail(ErrorCode::Conflict,
                    "package " + name->str() + " " + version->str() + " exists; a version never changes",
                    "version");
    const PackageKey packageKey{*name, *version};
    if (auto free = checkPlace(packageKey); !free)
        return tl::unexpected(free.error());

    PackageUpload upload{.id = {},
                         .key = packageKey,
                         .file = *file,
                         .size = *size,
                         .by = context.who.str(),
                         .created = context.now};
    auto finish = context.defer();
    m_worker.post([this, upload, finish, now = context.now]() mutable {
        auto id = m_storage.createMultipart(upload.key.file(upload.file));
        finish([this, upload, now, id = std::move(id)]() mutable -> Expected<Answered> {
            if (!id)
                return tl::unexpected(id.error().in("storage"));
            upload.id = *id;
            m_store.packages().saveUpload(upload.id, now, upload.encode());
            return upload.describe(m_storage, now, partUrlLife);
        });
    });
    return Later{};
}

Expected<Answered> PackageActions::resume(const RequestContext& context, const std::string& uploadId)
{
    const auto stored = m_store.packages().upload(uploadId);
    const auto upload = stored ? PackageUpload::decode(*stored) : std::nullopt;
    if (!upload)
        return fail(ErrorCode::NotFound, "no such upload; it was registered, or ended after a day",
                    "uploadId");
    return upload->describe(m_storage, context.now, partUrlLife);
}

Expected<Answered> PackageActions::registerVersion(const RequestContext& context)
{
    const auto uploadId = requiredText(context.arguments, "uploadId");
    const auto manifestText = requiredText(context.arguments, "manifest");
    if (!uploadId || !manifestText)
        return tl::unexpected(!uploadId ? uploadId.error() : manifestText.error());
    const auto bytes = crypto::fromBase64(*manifestText);
    if (!bytes)
        return fail(ErrorCode::InvalidArgument, "wants base64", "manifest");
    auto manifest = decodeManifest(*bytes);
    if (!manifest)
        return tl::unexpected(manifest.error().in("manifest"));
    const auto signature = optionalText(context.arguments, "signature");
    const auto signatureText = crypto::fromBase64(signature);
    if (!signature.empty() &&
        (signature.size() > 2048 || !signatureText || !crypto::isMinisignSignature(*signatureText)))
        return fail(ErrorCode::InvalidArgument, "wants a minisign signature in base64, at most 2 KiB",
                    "signature");
    const auto notes = optionalText(context.arguments, "notes");
    if (notes.size() > longestNotes)
        return fail(ErrorCode::InvalidArgument, "at most 2,000 bytes", "notes");
    auto parts = parseParts(context.arguments);
    if (!parts)
        return tl::unexpected(parts.error());

    PackageRecord record{.content = *std::move(manifest),
                         .manifest = *manifestText,
                         .signature = signature,
                         .stagedBy = context.who.str(),
                         .notes = notes};
    const auto stored = m_store.packages().find(record.content.name, record.content.version);
    if (const auto existing = stored ? PackageRecord::decode(*stored) : std::nullopt) {
        // The same once more is an answer that was lost; other bytes under one version are refused for ever.
        if (existing->manifest == record.manifest && existing->signature == record.signature)
            return existing->show();
        return fail(ErrorCode::Conflict, "the version exists with other content; a version never changes",
                    "version");
    }
    const auto storedUpload = m_store.packages().upload(*uploadId);
    const auto upload = storedUpload ? PackageUpload::decode(*storedUpload) : std::nullopt;
    if (!upload)
        return fail(ErrorCode::NotFound, "no such upload; stage the file again", "uploadId");
    if (upload->key.name != record.content.name || upload->key.version != record.content.version ||
        upload->file != record.content.file)
        return fail(ErrorCode::InvalidArgument, "names another package, version or file than the upload",
                    "manifest");
    if (auto free = checkPlace(upload->key); !free)
        return tl::unexpected(free.error());
    const std::string key = upload->key.manifest();
    if (!m_registering.insert(key).second)
        return fail(ErrorCode::Conflict, "this version is being registered; ask again", "version");

    auto finish = context.defer();
    m_worker.post([this, upload = *upload, record, parts = *std::move(parts), finish, key] {
        auto verified = completeAndVerify(m_storage, upload, record, parts);
        finish([this, upload, record, key, verified = std::move(verified)]() -> Expected<Answered> {
            m_registering.erase(key);
            if (!verified) {
                // What is in the storage is not what the manifest says: nothing of it may stay.
                if (verified.error().code == ErrorCode::Conflict)
                    m_store.packages().removeUpload(upload.id);
                return tl::unexpected(verified.error());
            }
            m_store.packages().save(record.content.name, record.content.version, record.encode());
            m_store.packages().removeUpload(upload.id);
            m_onChange();
            return record.show();
        });
    });
    return Later{};
}

Expected<PackageRecord> PackageActions::findRecord(const json& arguments) const
{
    const auto name = requiredName<PackageName>(arguments, "name");
    const auto version = requiredName<Version>(arguments, "version");
    if (!name || !version)
        return tl::unexpected(!name ? name.error() : version.error());
    const auto stored = m_store.packages().find(*name, *version);
    if (!stored)
        return fail(ErrorCode::NotFound, "no package " + name->str() + " " + version->str(), "version");
    auto record = PackageRecord::decode(*stored);
    if (!record)
        return fail(ErrorCode::Internal,
                    "the record of " + name->str() + " " + version->str() + " is not readable");
    return *std::move(record);
}

Expected<Answered> PackageActions::change(const RequestContext& context, PackageState to)
{
    auto record = findRecord(context.arguments);
    if (!record)
        return tl::unexpected(record.error());
    if (to == PackageState::Deprecated && record->state == PackageState::Draft)
        return fail(ErrorCode::Conflict, "a draft is published or deleted, not deprecated", "version");
    record->state = to;
    m_store.packages().save(record->content.name, record->content.version, record->encode());
    m_onChange();
    return record->show();
}

Expected<Answered> PackageActions::remove(const RequestContext& context)
{
    const auto record = findRecord(context.arguments);
    if (!record)
        return tl::unexpected(record.error());
    const PackageKey key{record->content.name, record->content.version};
    for (const auto& id : m_rollout.engine().jobs()) {
        const auto* job = m_rollout.engine().job(id);
        if (!isTerminal(job->state) && job->document.packageName == key.name &&
            job->document.packageVersion == key.version)
            return fail(ErrorCode::Conflict, "job " + id.str() + " needs it; cancel the job first",
                        "version");
    }
    if (const auto job = m_rollout.engine().mayGoBackTo(key.name, key.version))
        return fail(ErrorCode::Conflict,
                    "devices of job " + job->str() +
                        " ran it before, and may have to go back to it; wait until the job has ended",
                    "version");
    m_store.packages().remove(key.name, key.version);
    m_chores.removeVersion(key, record->content.file);
    m_onChange();
    return record->show();
}

Expected<void> PackageActions::checkPlace(const PackageKey& key)
{
    if (!m_chores.isPending(key))
        return {};
    m_chores.run();
    return fail(ErrorCode::Conflict,
                "an earlier " + key.name.str() + " " + key.version.str() +
                    " is still being deleted from the storage; ask again",
                "version");
}

Expected<Answered> PackageActions::list(const RequestContext& context) const
{
    const auto limit = optionalNumber(context.arguments, "limit", packagesAPage, packagesAPage);
    if (!limit)
        return tl::unexpected(limit.error());
    // As "next" gave it: NAME@VERSION, and neither holds an @.
    const auto after = optionalText(context.arguments, "after");
    const auto at = std::min(after.find('@'), after.size());
    const auto found =
        m_store.packages().after(after.substr(0, at), at < after.size() ? after.substr(at + 1) : "",
                                 std::max<std::uint64_t>(*limit, 1) + 1);
    RowPage page(*limit);
    std::string last;
    for (const auto& stored : found) {
        const auto record = PackageRecord::decode(stored);
        if (!record)
            continue;
        if (!page.add(record->show()))
            return json{{"packages", page.takeRows()}, {"next", last}};
        last = record->content.name.str() + "@" + record->content.version.str();
    }
    return json{{"packages", page.takeRows()}, {"next", json()}};
}

Expected<Answered> PackageActions::get(const RequestContext& context) const
{
    const auto record = findRecord(context.arguments);
    if (!record)
        return tl::unexpected(record.error());
    return record->show();
}

void PackageActions::abortStaleUploads(TimePoint now)
{
    for (const auto& stored : m_store.packages().uploadsBefore(now - uploadLife)) {
        const auto upload = PackageUpload::decode(stored);
        if (!upload)
            continue;
        m_store.packages().removeUpload(upload->id);
        m_chores.abortUpload(upload->key.file(upload->file), upload->id);
    }
}

} // namespace drydock::service
