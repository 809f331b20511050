// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/package_info.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> unreadable(const Json::exception& problem)
{
    return fail(ErrorCode::Internal, std::string("package: ") + problem.what());
}

} // namespace

Expected<PackageInfo> readPackage(const Json& json)
{
    try {
        const auto state = packageStateFromString(json.at("state").get<std::string>());
        const auto created = parseUtc(json.at("created").get<std::string>());
        if (!state)
            return fail(ErrorCode::Internal, "package: is in no state that is known", "state");
        if (!created)
            return tl::unexpected(created.error().in("package"));
        PackageInfo package{.name = json.at("name"),
                            .version = json.at("version"),
                            .state = *state,
                            .file = json.at("file"),
                            .size = json.at("size"),
                            .sha256 = json.at("sha256"),
                            .hardwareModels = json.at("hardwareModels"),
                            .isSigned = json.at("signed"),
                            .stagedBy = json.at("stagedBy"),
                            .created = *created,
                            .notes = json.at("notes")};
        if (const Json& minimum = json.at("minimumVersion"); !minimum.is_null())
            package.minimumVersion = minimum.get<std::string>();
        if (const Json& expires = json.at("expires"); !expires.is_null()) {
            const auto time = parseUtc(expires.get<std::string>());
            if (!time)
                return tl::unexpected(time.error().in("package"));
            package.expires = *time;
        }
        return package;
    } catch (const Json::exception& problem) {
        return unreadable(problem);
    }
}

Expected<PackagePage> readPackagePage(const Json& json)
{
    try {
        PackagePage page;
        for (const Json& row : json.at("packages")) {
            auto package = readPackage(row);
            if (!package)
                return tl::unexpected(package.error());
            page.packages.push_back(*std::move(package));
        }
        if (const Json& next = json.at("next"); !next.is_null())
            page.next = next.get<std::string>();
        return page;
    } catch (const Json::exception& problem) {
        return unreadable(problem);
    }
}

} // namespace drydock::client
