// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/context.h"

namespace drydock::ctl {

using Json = nlohmann::json;

Expected<std::vector<Json>> Context::callForRows(const std::string& action, const char* rows,
                                                 const Json& arguments)
{
    std::vector<Json> all;
    Json request = arguments;
    for (;;) {
        const Expected<Json> answer = call(action, request);
        if (!answer)
            return tl::unexpected(answer.error());
        for (const Json& row : answer->value(rows, Json::array()))
            all.push_back(row);
        Json next = answer->value("next", Json());
        // 0 and "" say "no more" as null does.
        if (next.is_null() || next == Json(0) || next == Json(""))
            return all;
        request["after"] = std::move(next);
    }
}

} // namespace drydock::ctl
