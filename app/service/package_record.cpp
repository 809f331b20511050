// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/package_record.h"

#include "crypto/encoding.h"

#include <nlohmann/json.hpp>

namespace drydock::service {

using nlohmann::json;

std::string PackageRecord::encode() const
{
    return json{
        {"format", 1},          {"manifest", manifest}, {"signature", signature}, {"state", toString(state)},
        {"stagedBy", stagedBy}, {"notes", notes}}
        .dump();
}

std::optional<PackageRecord> PackageRecord::decode(std::string_view text)
{
    const json stored = json::parse(text, nullptr, false);
    if (!stored.is_object() || stored.value("format", 0) != 1)
        return std::nullopt;
    const std::string encoded = stored.value("manifest", "");
    const auto bytes = crypto::fromBase64(encoded);
    auto content =
        bytes ? decodeManifest(*bytes) : Expected<Manifest>(fail(ErrorCode::Internal, "not base64"));
    if (!content)
        return std::nullopt;
    return PackageRecord{.content = *std::move(content),
                         .manifest = encoded,
                         .signature = stored.value("signature", ""),
                         .state =
                             packageStateFromString(stored.value("state", "")).value_or(PackageState::Draft),
                         .stagedBy = stored.value("stagedBy", ""),
                         .notes = stored.value("notes", "")};
}

json PackageRecord::show() const
{
    return {{"name", content.name.str()},
            {"version", content.version.str()},
            {"state", toString(state)},
            {"file", content.file.str()},
            {"size", content.size},
            {"sha256", content.sha256},
            {"hardwareModels", content.hardwareModels},
            {"minimumVersion", content.minimumVersion ? json(content.minimumVersion->str()) : json()},
            {"signed", !signature.empty()},
            {"stagedBy", stagedBy},
            {"created", formatUtc(content.created)},
            {"expires", content.expires ? json(formatUtc(*content.expires)) : json()},
            {"notes", notes}};
}

rollout::JobPackage jobPackage(const PackageRecord& package)
{
    const Manifest& content = package.content;
    return {.file = content.file.str(),
            .sha256 = content.sha256,
            .size = static_cast<std::int64_t>(content.size),
            .hardwareModels = content.hardwareModels,
            .minimumVersion = content.minimumVersion ? content.minimumVersion->str() : std::string()};
}

} // namespace drydock::service
