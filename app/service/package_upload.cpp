// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/package_upload.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr unsigned mostParts = 10'000; // as S3 has it

} // namespace

std::string PackageUpload::encode() const
{
    return json{{"id", id},
                {"name", key.name.str()},
                {"version", key.version.str()},
                {"file", file.str()},
                {"size", size},
                {"by", by},
                {"created", toMilliseconds(created)}}
        .dump();
}

std::optional<PackageUpload> PackageUpload::decode(std::string_view text)
{
    const json stored = json::parse(text, nullptr, false);
    if (!stored.is_object())
        return std::nullopt;
    auto name = PackageName::parse(stored.value("name", ""));
    auto version = Version::parse(stored.value("version", ""));
    auto file = FileName::parse(stored.value("file", ""));
    if (!name || !version || !file)
        return std::nullopt;
    return PackageUpload{.id = stored.value("id", ""),
                         .key = {*std::move(name), *std::move(version)},
                         .file = *std::move(file),
                         .size = stored.value("size", std::uint64_t{0}),
                         .by = stored.value("by", ""),
                         .created = fromMilliseconds(stored.value("created", std::int64_t{0}))};
}

std::uint64_t PackageUpload::partSize() const
{
    constexpr std::uint64_t smallest = 8U << 20U;
    constexpr std::uint64_t intendedParts = 500;
    return std::max(smallest, (size + intendedParts - 1) / intendedParts);
}

json PackageUpload::describe(const storage::ObjectStore& storage, TimePoint now,
                             std::chrono::seconds life) const
{
    json parts = json::array();
    const auto count = std::max<std::uint64_t>(1, (size + partSize() - 1) / partSize());
    for (std::uint64_t number = 1; number <= count; ++number) {
        parts.push_back(
            {{"number", number},
             {"url", storage.presignPart(key.file(file), id, static_cast<int>(number), now, life)}});
    }
    return {{"uploadId", id},
            {"partSize", partSize()},
            {"parts", std::move(parts)},
            {"expires", toMilliseconds(now + life)}};
}

Expected<std::vector<storage::Part>> parseParts(const json& arguments)
{
    const auto found = arguments.find("parts");
    if (found == arguments.end() || !found->is_array() || found->empty() || found->size() > mostParts)
        return fail(ErrorCode::InvalidArgument, "wants [{number, etag}, …], 1 to 10,000", "parts");
    std::vector<storage::Part> parts;
    for (const auto& part : *found) {
        // Compared before it is narrowed: 2^32 + 1 is not part 1.
        const bool good = part.is_object() && part.contains("number") &&
                          part["number"].is_number_unsigned() && part["number"] >= 1U &&
                          part["number"] <= mostParts && part.contains("etag") && part["etag"].is_string();
        if (!good)
            return fail(ErrorCode::InvalidArgument, "wants [{number, etag}, …], numbers 1 to 10,000",
                        "parts");
        parts.push_back({part["number"].get<int>(), part["etag"].get<std::string>()});
    }
    return parts;
}

Expected<void> completeAndVerify(storage::ObjectStore& storage, const PackageUpload& upload,
                                 const PackageRecord& record, const std::vector<storage::Part>& parts)
{
    const std::string key = upload.key.file(upload.file);
    const auto completed = storage.completeMultipart(key, upload.id, parts);
    // NotFound: it was completed before an answer was lost. What is there decides.
    if (!completed && completed.error().code != ErrorCode::NotFound)
        return tl::unexpected(completed.error().in("storage"));
    crypto::Sha256 hash;
    std::uint64_t size = 0;
    const auto read = storage.get(key, std::nullopt, [&](std::string_view piece) {
        hash.update(piece);
        size += piece.size();
        return true;
    });
    if (!read)
        return tl::unexpected((completed ? read.error() : completed.error()).in("storage"));
    if (size != record.content.size || crypto::toHex(crypto::bytes(hash.finish())) != record.content.sha256) {
        [[maybe_unused]] const auto removed = storage.remove(key);
        return fail(
            ErrorCode::Conflict,
            "what arrived in the storage has another size or hash than the manifest; stage the file again",
            "manifest");
    }
    const auto manifest =
        storage.put(upload.key.manifest(), *crypto::fromBase64(record.manifest), "application/json");
    if (!manifest)
        return tl::unexpected(manifest.error().in("storage"));
    if (!record.signature.empty()) {
        const auto signature =
            storage.put(upload.key.signature(), *crypto::fromBase64(record.signature), "text/plain");
        if (!signature)
            return tl::unexpected(signature.error().in("storage"));
    }
    return {};
}

} // namespace drydock::service
