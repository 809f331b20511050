// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/blackout.h"

#include <nlohmann/json.hpp>

namespace drydock::client {

Expected<std::vector<Blackout>> readBlackoutAnswer(const nlohmann::json& json)
{
    const auto list = json.is_object() ? json.find("blackouts") : json.end();
    auto blackouts = readBlackouts(list == json.end() ? nlohmann::json() : *list);
    if (!blackouts)
        return fail(ErrorCode::Internal, "black-outs: " + blackouts.error().message, blackouts.error().field);
    return blackouts;
}

} // namespace drydock::client
