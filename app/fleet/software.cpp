// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/software.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace drydock {

namespace {

struct TextMember
{
    const char* key;
    std::string Software::*member;
};

constexpr std::array textMembers{
    TextMember{"softwareName", &Software::name},   TextMember{"softwareVersion", &Software::version},
    TextMember{"softwareURL", &Software::url},     TextMember{"jobId", &Software::jobId},
    TextMember{"sha256", &Software::sha256},       TextMember{"manifest", &Software::manifest},
    TextMember{"signature", &Software::signature},
};

} // namespace

bool isSoftwareKey(std::string_view key)
{
    return std::ranges::find(softwareKeys, key) != softwareKeys.end();
}

std::string_view canonicalUrl(std::string_view url)
{
    return url.substr(0, url.find_first_of("?#"));
}

nlohmann::json toJson(const Software& software)
{
    auto object = nlohmann::json::object();
    for (const auto& [key, member] : textMembers) {
        if (!(software.*member).empty())
            object[key] = software.*member;
    }
    if (!software.url.empty())
        object["softwareURL"] = canonicalUrl(software.url);
    if (software.size)
        object["size"] = *software.size;
    return object;
}

Expected<Software> softwareFromJson(const nlohmann::json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::InvalidArgument, "software wants an object");
    Software software;
    for (const auto& [key, member] : textMembers) {
        const auto found = object.find(key);
        if (found == object.end())
            continue;
        if (!found->is_string())
            return fail(ErrorCode::InvalidArgument, std::string(key) + " wants a text", key);
        software.*member = found->get_ref<const std::string&>();
    }
    software.url = canonicalUrl(std::exchange(software.url, {}));
    if (const auto found = object.find("size"); found != object.end()) {
        const bool negative = found->is_number_integer() && !found->is_number_unsigned() && *found < 0;
        if (!found->is_number_integer() || negative)
            return fail(ErrorCode::InvalidArgument, "size wants a number of bytes", "size");
        software.size = found->get<std::uint64_t>();
    }
    return software;
}

} // namespace drydock
