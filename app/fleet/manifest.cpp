// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/manifest.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace drydock {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 9> members{
    "name", "version", "file", "size", "sha256", "hardwareModels", "minimumVersion", "created", "expires"};
constexpr std::array<std::string_view, 3> stateTexts{"DRAFT", "PUBLISHED", "DEPRECATED"};
constexpr std::uint64_t largestSize = std::uint64_t{1} << 53;
constexpr std::size_t longestModel = 64;

/// The names of the two objects that stand beside the file.
bool isReserved(std::string_view file)
{
    return file == "manifest.json" || file == "manifest.json.minisig";
}

tl::unexpected<Error> refused(const char* field, const std::string& why)
{
    return fail(ErrorCode::InvalidArgument, "manifest: " + std::string(field) + ": " + why, field);
}

bool isDigest(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isModel(std::string_view text)
{
    const bool control =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return !text.empty() && text.size() <= longestModel && !control && isUtf8(text);
}

Expected<std::string> requiredText(const json& object, const char* field)
{
    const auto found = object.find(field);
    if (found == object.end())
        return refused(field, "is missing");
    if (!found->is_string())
        return refused(field, "wants a text");
    return found->get<std::string>();
}

/// Reads a member through the type's own `parse`, so that its rule stands in one place.
template <typename Parse>
auto parsedAt(const json& object, const char* field, Parse parse)
    -> decltype(parse(std::declval<std::string_view>()))
{
    const auto text = requiredText(object, field);
    if (!text)
        return tl::unexpected(text.error());
    auto value = parse(std::string_view(*text));
    if (!value)
        return refused(field, value.error().message);
    return value;
}

Expected<std::vector<std::string>> modelsAt(const json& object)
{
    const auto found = object.find("hardwareModels");
    if (found == object.end() || !found->is_array())
        return refused("hardwareModels", "wants a list, empty for every model");
    std::vector<std::string> models;
    for (const auto& model : *found) {
        if (!model.is_string() || !isModel(model.get_ref<const std::string&>()))
            return refused("hardwareModels", "a model wants 1 to 64 bytes of text");
        models.push_back(model.get<std::string>());
    }
    return models;
}

std::string quotedText(std::string_view text)
{
    return jsonText(json(text));
}

} // namespace

Expected<std::string> encodeManifest(const Manifest& manifest)
{
    if (isReserved(manifest.file.str()))
        return refused("file", "is the name of an object of the package itself");
    if (manifest.size > largestSize)
        return refused("size", "is beyond 2^53 bytes");
    if (!isDigest(manifest.sha256))
        return refused("sha256", "wants 64 lower-case hexadecimal digits");
    if (!std::ranges::all_of(manifest.hardwareModels, isModel))
        return refused("hardwareModels", "a model wants 1 to 64 bytes of text");
    // Written by hand: the library would sort the members, and these bytes are what is signed.
    std::string text = "{\"name\":" + quotedText(manifest.name.str());
    text += ",\"version\":" + quotedText(manifest.version.str());
    text += ",\"file\":" + quotedText(manifest.file.str());
    text += ",\"size\":" + std::to_string(manifest.size);
    text += ",\"sha256\":" + quotedText(manifest.sha256);
    text += ",\"hardwareModels\":[";
    for (std::size_t i = 0; i < manifest.hardwareModels.size(); ++i)
        text += (i == 0 ? "" : ",") + quotedText(manifest.hardwareModels[i]);
    text += "]";
    if (manifest.minimumVersion)
        text += ",\"minimumVersion\":" + quotedText(manifest.minimumVersion->str());
    text += ",\"created\":" + quotedText(formatUtc(manifest.created));
    if (manifest.expires)
        text += ",\"expires\":" + quotedText(formatUtc(*manifest.expires));
    text += "}";
    if (text.size() > maxManifestBytes)
        return fail(ErrorCode::TooLarge,
                    "manifest: has " + std::to_string(text.size()) +
                        " bytes, at most 2048 fit; name fewer hardware models",
                    "hardwareModels");
    return text;
}

Expected<Manifest> decodeManifest(std::string_view bytes)
{
    const auto object = parseStrictJson(bytes, {.maxDepth = 4, .maxBytes = maxManifestBytes});
    if (!object)
        return tl::unexpected(object.error().in("manifest"));
    if (!object->is_object())
        return fail(ErrorCode::InvalidArgument, "manifest: wants an object");
    for (const auto& [key, value] : object->items()) {
        if (std::ranges::find(members, key) == members.end())
            return fail(ErrorCode::InvalidArgument, "manifest: unknown member \"" + key + "\"", key);
    }
    auto name = parsedAt(*object, "name", PackageName::parse);
    if (!name)
        return tl::unexpected(name.error());
    auto version = parsedAt(*object, "version", Version::parse);
    if (!version)
        return tl::unexpected(version.error());
    auto file = parsedAt(*object, "file", FileName::parse);
    if (!file)
        return tl::unexpected(file.error());
    if (isReserved(file->str()))
        return refused("file", "is the name of an object of the package itself");
    const auto size = object->find("size");
    if (size == object->end() || !size->is_number_unsigned())
        return refused("size", "wants a number of bytes");
    auto sha256 = requiredText(*object, "sha256");
    if (!sha256)
        return tl::unexpected(sha256.error());
    if (!isDigest(*sha256))
        return refused("sha256", "wants 64 lower-case hexadecimal digits");
    auto models = modelsAt(*object);
    if (!models)
        return tl::unexpected(models.error());
    const auto created = parsedAt(*object, "created", parseUtc);
    if (!created)
        return tl::unexpected(created.error());
    Manifest manifest{*std::move(name),   *std::move(version), *std::move(file), size->get<std::uint64_t>(),
                      *std::move(sha256), *std::move(models),  std::nullopt,     *created,
                      std::nullopt};
    if (object->contains("minimumVersion")) {
        auto minimum = parsedAt(*object, "minimumVersion", Version::parse);
        if (!minimum)
            return tl::unexpected(minimum.error());
        manifest.minimumVersion = *std::move(minimum);
    }
    if (object->contains("expires")) {
        const auto expires = parsedAt(*object, "expires", parseUtc);
        if (!expires)
            return tl::unexpected(expires.error());
        manifest.expires = *expires;
    }
    return manifest;
}

std::string PackageKey::file(const FileName& file) const
{
    return "packages/" + name.str() + "/" + version.str() + "/" + file.str();
}

std::string PackageKey::manifest() const
{
    return "packages/" + name.str() + "/" + version.str() + "/manifest.json";
}

std::string PackageKey::signature() const
{
    return manifest() + ".minisig";
}

Expected<ParsedPackageKey> parsePackageKey(std::string_view key)
{
    std::array<std::string_view, 4> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto slash = key.find('/');
        if ((slash == std::string_view::npos) != (i + 1 == parts.size()))
            return fail(ErrorCode::InvalidArgument, "an object key is packages/{name}/{version}/{file}");
        parts[i] = key.substr(0, slash);
        key.remove_prefix(std::min(key.size(), parts[i].size() + 1));
    }
    auto name = PackageName::parse(parts[1]);
    auto version = Version::parse(parts[2]);
    auto file = FileName::parse(parts[3]);
    if (parts[0] != "packages" || !name || !version || !file)
        return fail(ErrorCode::InvalidArgument, "an object key is packages/{name}/{version}/{file}");
    return ParsedPackageKey{{*std::move(name), *std::move(version)}, *std::move(file)};
}

std::string_view toString(PackageState state)
{
    return stateTexts.at(static_cast<std::size_t>(state));
}

std::optional<PackageState> packageStateFromString(std::string_view text)
{
    const auto found = std::ranges::find(stateTexts, text);
    if (found == stateTexts.end())
        return std::nullopt;
    return static_cast<PackageState>(found - stateTexts.begin());
}

} // namespace drydock
