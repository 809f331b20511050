// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/held_device.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

HeldDevice deviceOf(const Json& row)
{
    return {.id = row.at("id").get<std::string>(),
            .since = fromMilliseconds(row.at("since").get<std::int64_t>()),
            .until = fromMilliseconds(row.at("until").get<std::int64_t>()),
            .why = row.at("why").get<std::string>(),
            .by = row.at("by").get<std::string>()};
}

} // namespace

Expected<HeldDevicePage> readHeldDevicePage(const Json& json)
{
    try {
        HeldDevicePage page;
        for (const Json& row : json.at("devices"))
            page.devices.push_back(deviceOf(row));
        if (const Json& next = json.at("next"); !next.is_null())
            page.next = next.get<std::string>();
        return page;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("devices.quarantined: ") + problem.what());
    }
}

} // namespace drydock::client
