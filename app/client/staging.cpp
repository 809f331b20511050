// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/staging.h"

#include "client/text_file.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "crypto/minisign.h"
#include "fleet/manifest.h"
#include "fleet/names.h"
#include "fleet/time.h"
#include "storage/s3/upload.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <future>
#include <map>
#include <optional>
#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t largestFile = std::uint64_t{5} * 1024 * 1024 * 1024 * 1024; // S3's limit
constexpr std::uint64_t slowestVerification = 8'000'000;                            // bytes a second

/// What `packages.stage` answered.
struct OpenUpload
{
    std::string uploadId;
    std::uint64_t partSize = 0;
    std::map<int, std::string> urls; ///< by part number
};

tl::unexpected<Error> unexpectedAnswer(const std::string& action)
{
    return fail(ErrorCode::Internal, action + ": an answer that this version does not understand");
}

Expected<OpenUpload> readUpload(const Json& answer)
{
    OpenUpload upload;
    try {
        upload.uploadId = answer.at("uploadId").get<std::string>();
        upload.partSize = answer.at("partSize").get<std::uint64_t>();
        for (const Json& part : answer.at("parts"))
            upload.urls[part.at("number").get<int>()] = part.at("url").get<std::string>();
    } catch (const Json::exception&) {
        return unexpectedAnswer("packages.stage");
    }
    if (upload.uploadId.empty() || upload.partSize == 0)
        return unexpectedAnswer("packages.stage");
    return upload;
}

// Hashes a file piece by piece, in step with the parts that were uploaded.
class FileHash
{
public:
    explicit FileHash(const std::filesystem::path& file) : m_stream(file, std::ios::binary) {}

    [[nodiscard]] bool advance(std::uint64_t byteCount)
    {
        std::array<char, 256 * 1024> buffer;
        while (byteCount > 0) {
            const std::uint64_t want = std::min<std::uint64_t>(byteCount, buffer.size());
            if (!m_stream.read(buffer.data(), static_cast<std::streamsize>(want)))
                return false;
            m_hash.update({buffer.data(), static_cast<std::size_t>(want)});
            byteCount -= want;
        }
        return true;
    }
    [[nodiscard]] std::string finish() { return crypto::toHex(crypto::bytes(m_hash.finish())); }

private:
    std::ifstream m_stream;
    crypto::Sha256 m_hash;
};

/// One staging on its way; each step needs the one before.
class Staging
{
public:
    Staging(ServiceClient& service, const StageRequest& request, const StageProgress& progress)
        : m_service(service), m_request(request), m_progress(progress)
    {
    }

    Expected<void> check();
    Expected<void> open();
    /// What the store has of this version already, finished; nothing where it is not what was asked for.
    std::optional<Expected<Json>> resume();
    Expected<void> upload();
    Expected<Json> registerPackage();

private:
    [[nodiscard]] Json identity() const
    {
        return {{"name", m_manifest->name.str()}, {"version", m_manifest->version.str()}};
    }
    Expected<void> readKey();
    /// Tells of a step; fails where the staging is to end.
    [[nodiscard]] Expected<void> enter(StageStep step);
    [[nodiscard]] bool tell(StageStep step, std::uint64_t done);
    [[nodiscard]] bool isSame(const Json& package);
    Expected<storage::Part> uploadOne(storage::PartSource part);

    ServiceClient& m_service;
    const StageRequest& m_request;
    const StageProgress& m_progress;
    std::optional<Manifest> m_manifest;
    std::optional<crypto::MinisignSecretKey> m_key;
    OpenUpload m_upload;
    Json m_etags = Json::array();
    bool m_isCanceled = false;
};

bool Staging::tell(StageStep step, std::uint64_t done)
{
    if (m_progress && !m_progress(step, done, m_manifest ? m_manifest->size : 0))
        m_isCanceled = true;
    return !m_isCanceled;
}

Expected<void> Staging::enter(StageStep step)
{
    const bool isUploaded = step != StageStep::Check && step != StageStep::Upload;
    if (!tell(step, isUploaded ? m_manifest->size : 0))
        return fail(ErrorCode::Conflict, "canceled");
    return {};
}

Expected<void> Staging::check()
{
    if (const Expected<void> goesOn = enter(StageStep::Check); !goesOn)
        return goesOn;
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(m_request.file, problem);
    if (problem)
        return fail(ErrorCode::NotFound, m_request.file.string() + ": " + problem.message(), "file");
    if (size > largestFile)
        return fail(ErrorCode::TooLarge, m_request.file.string() + ": larger than 5 TiB", "file");
    const Expected<PackageName> name = PackageName::parse(m_request.name);
    if (!name)
        return tl::unexpected(name.error());
    const Expected<Version> version = Version::parse(m_request.version);
    if (!version)
        return tl::unexpected(version.error());
    const Expected<FileName> file = FileName::parse(m_request.file.filename().string());
    if (!file)
        return tl::unexpected(file.error());
    m_manifest = Manifest{*name, *version, *file, size, {}, m_request.hardwareModels, {}, systemNow(), {}};
    if (!m_request.minimumVersion.empty()) {
        const Expected<Version> minimum = Version::parse(m_request.minimumVersion);
        if (!minimum)
            return tl::unexpected(minimum.error().in("minimum version"));
        m_manifest->minimumVersion = *minimum;
    }
    // Before hours of upload, not after: all of the manifest that is known, with any hash.
    Manifest complete = *m_manifest;
    complete.sha256 = std::string(64, '0');
    if (const Expected<std::string> encoded = encodeManifest(complete); !encoded)
        return tl::unexpected(encoded.error());
    return m_request.signingKey.empty() ? Expected<void>() : readKey();
}

Expected<void> Staging::readKey()
{
    const Expected<std::string> text = readTextFile(m_request.signingKey);
    if (!text)
        return tl::unexpected(text.error().in("signing key"));
    Expected<crypto::MinisignSecretKey> key =
        crypto::MinisignSecretKey::parse(*text, m_request.signingPassword);
    if (!key)
        return tl::unexpected(key.error().in("signing key " + m_request.signingKey.string()));
    m_key = std::move(*key);
    return {};
}

Expected<void> Staging::open()
{
    Json arguments = identity();
    arguments["file"] = m_manifest->file.str();
    arguments["size"] = m_manifest->size;
    if (!m_upload.uploadId.empty())
        arguments["uploadId"] = m_upload.uploadId;
    const Expected<Json> answer = m_service.call("packages.stage", std::move(arguments));
    if (!answer)
        return tl::unexpected(answer.error());
    Expected<OpenUpload> upload = readUpload(*answer);
    if (!upload)
        return tl::unexpected(upload.error());
    m_upload = std::move(*upload);
    return {};
}

Expected<storage::Part> Staging::uploadOne(storage::PartSource part)
{
    storage::UploadOptions options;
    options.progress = [this, offset = part.offset](std::uint64_t sent) {
        return tell(StageStep::Upload, offset + sent);
    };
    // A URL that expired while the parts before it went up is renewed once; refused again, it is not the
    // time.
    for (const bool mayRenew : {true, false}) {
        part.url = m_upload.urls[part.number];
        if (!part.url.empty()) {
            Expected<storage::Part> sent = storage::uploadPart(m_request.file, part, options);
            if (m_isCanceled)
                return fail(ErrorCode::Conflict, "canceled");
            if (sent || sent.error().code != ErrorCode::Forbidden || !mayRenew)
                return sent;
        }
        if (const Expected<void> renewed = open(); !renewed)
            return tl::unexpected(renewed.error());
    }
    return fail(ErrorCode::Internal, "packages.stage: no URL for part " + std::to_string(part.number));
}

bool Staging::isSame(const Json& package)
{
    const Json minimum = m_manifest->minimumVersion ? Json(m_manifest->minimumVersion->str()) : Json();
    if (package.value("size", Json()) != Json(m_manifest->size) ||
        package.value("file", Json()) != Json(m_manifest->file.str()) ||
        package.value("hardwareModels", Json()) != Json(m_manifest->hardwareModels) ||
        package.value("minimumVersion", Json()) != minimum ||
        package.value("signed", Json()) != Json(m_key.has_value()))
        return false;
    FileHash hash(m_request.file);
    return hash.advance(m_manifest->size) && package.value("sha256", Json()) == Json(hash.finish());
}

std::optional<Expected<Json>> Staging::resume()
{
    Expected<Json> package = m_service.call("packages.get", identity());
    if (!package || !package->is_object() || !isSame(*package))
        return std::nullopt;
    const Json state = package->value("state", Json());
    if (state == "DRAFT" && m_request.publish)
        return m_service.call("packages.publish", identity());
    // What was deprecated since is not brought back in passing.
    if (state != "DRAFT" && state != "PUBLISHED")
        return std::nullopt;
    return package;
}

Expected<void> Staging::upload()
{
    if (const Expected<void> goesOn = enter(StageStep::Upload); !goesOn)
        return goesOn;
    FileHash hash(m_request.file);
    for (const storage::PartSource& part : storage::planParts(m_manifest->size, m_upload.partSize)) {
        // Beside the upload, which would wait for it a fifth of the time otherwise.
        auto hashed = std::async(std::launch::async, [&hash, &part] { return hash.advance(part.size); });
        const Expected<storage::Part> sent = uploadOne(part);
        if (!sent)
            return tl::unexpected(sent.error().in("part " + std::to_string(part.number)));
        if (!hashed.get())
            return fail(ErrorCode::InvalidArgument,
                        m_request.file.string() + ": became shorter while it was uploaded", "file");
        m_etags.push_back({{"number", sent->number}, {"etag", sent->etag}});
    }
    m_manifest->sha256 = hash.finish();
    return {};
}

Expected<Json> Staging::registerPackage()
{
    const Expected<std::string> manifest = encodeManifest(*m_manifest);
    if (!manifest)
        return tl::unexpected(manifest.error());
    std::string signature;
    if (m_key) {
        if (const Expected<void> goesOn = enter(StageStep::Sign); !goesOn)
            return tl::unexpected(goesOn.error());
        const std::string comment =
            m_manifest->name.str() + " " + m_manifest->version.str() + " " + formatUtc(m_manifest->created);
        Expected<std::string> made = m_key->sign(*manifest, comment);
        if (!made)
            return tl::unexpected(made.error());
        signature = std::move(*made);
    }
    Json arguments = identity();
    arguments["file"] = m_manifest->file.str();
    arguments["uploadId"] = m_upload.uploadId;
    arguments["parts"] = m_etags;
    arguments["manifest"] = crypto::toBase64(*manifest);
    arguments["signature"] = crypto::toBase64(signature);
    arguments["notes"] = m_request.notes;
    if (const Expected<void> goesOn = enter(StageStep::Register); !goesOn)
        return tl::unexpected(goesOn.error());
    // Joined, read back and hashed there before the answer comes.
    const std::chrono::seconds work(m_manifest->size / slowestVerification);
    Expected<Json> registered = m_service.call("packages.register", std::move(arguments), work);
    if (!registered || !m_request.publish)
        return registered;
    if (const Expected<void> goesOn = enter(StageStep::Publish); !goesOn)
        return tl::unexpected(goesOn.error());
    return m_service.call("packages.publish", identity());
}

} // namespace

Expected<Json> stagePackage(ServiceClient& service, const StageRequest& request,
                            const StageProgress& progress)
{
    Staging staging(service, request, progress);
    const std::string what = "stage " + request.file.filename().string();
    if (const Expected<void> checked = staging.check(); !checked)
        return tl::unexpected(checked.error().in(what));
    if (const Expected<void> opened = staging.open(); !opened) {
        // An earlier run may have come as far as this and no further: left as a draft, or its answer lost.
        std::optional<Expected<Json>> earlier;
        if (opened.error().code == ErrorCode::Conflict)
            earlier = staging.resume();
        if (!earlier)
            return tl::unexpected(opened.error().in(what));
        return *earlier ? *earlier : tl::unexpected(earlier->error().in(what));
    }
    if (const Expected<void> uploaded = staging.upload(); !uploaded)
        return tl::unexpected(uploaded.error().in(what));
    Expected<Json> package = staging.registerPackage();
    if (!package)
        return tl::unexpected(package.error().in(what));
    return package;
}

} // namespace drydock::client
