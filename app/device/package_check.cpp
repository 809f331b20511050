// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/package_check.h"

#include "crypto/encoding.h"
#include "fleet/manifest.h"
#include "fleet/names.h"

#include <algorithm>

namespace drydock::device {

namespace {

std::optional<std::string> unsignedRefusal(const Software& software, const crypto::MinisignPublicKey& key,
                                           const std::string& manifest)
{
    const auto signature = crypto::fromBase64(software.signature);
    if (software.signature.empty() || !signature)
        return "the manifest is not signed";
    if (const auto comment = key.verify(manifest, *signature); !comment)
        return "manifest: " + comment.error().message;
    return std::nullopt;
}

std::optional<std::string> contentRefusal(const Software& software, const Manifest& manifest,
                                          const PackageContext& context)
{
    if (manifest.version.str() != software.version || manifest.sha256 != software.sha256 ||
        manifest.size != software.size || (!software.name.empty() && manifest.name.str() != software.name))
        return "the command does not say the same as the manifest";
    if (!manifest.hardwareModels.empty() &&
        std::ranges::find(manifest.hardwareModels, context.hardwareModel) == manifest.hardwareModels.end())
        return "not for hardware model " + std::string(context.hardwareModel);
    if (manifest.minimumVersion &&
        compareVersions(context.installedVersion, manifest.minimumVersion->str()) < 0)
        return "needs version " + manifest.minimumVersion->str() + " or later first";
    return std::nullopt;
}

std::optional<std::string> freshnessRefusal(const Manifest& manifest, const PackageContext& context)
{
    if (manifest.expires && *manifest.expires <= context.now)
        return "the manifest expired on " + formatUtc(*manifest.expires);
    if (!context.floor.empty() && compareVersions(manifest.version.str(), context.floor) < 0)
        return "older than version " + std::string(context.floor) + ", below which this device does not go";
    return std::nullopt;
}

} // namespace

std::optional<std::string> refusal(const Software& software,
                                   const std::optional<crypto::MinisignPublicKey>& key,
                                   const PackageContext& context)
{
    if (software.manifest.empty())
        return key ? std::optional<std::string>("there is no manifest") : std::nullopt;
    const auto bytes = crypto::fromBase64(software.manifest);
    if (!bytes)
        return "the manifest is not base64";
    // The signature comes first: bytes that nobody vouches for are not even read.
    if (key) {
        if (auto reason = unsignedRefusal(software, *key, *bytes))
            return reason;
    }
    const auto manifest = decodeManifest(*bytes);
    if (!manifest)
        return "manifest: " + manifest.error().message;
    if (auto reason = contentRefusal(software, *manifest, context))
        return reason;
    return key ? freshnessRefusal(*manifest, context) : std::nullopt;
}

} // namespace drydock::device
