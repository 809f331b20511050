// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/quarantine_codec.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

namespace drydock::rollout {

namespace {

using Json = nlohmann::json;

constexpr int quarantineFormat = 1; ///< of a quarantine

} // namespace

std::string encodeQuarantine(const QuarantineRecord& record)
{
    Json failures = Json::array();
    for (const TimePoint at : record.failures)
        failures.push_back(toMilliseconds(at));
    return Json{{"v", quarantineFormat},
                {"failures", std::move(failures)},
                {"since", toMilliseconds(record.since)},
                {"until", toMilliseconds(record.until)},
                {"why", record.why},
                {"by", record.by}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

Expected<QuarantineRecord> decodeQuarantine(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    try {
        if (json.at("v") != quarantineFormat)
            return fail(ErrorCode::Unsupported, "stored quarantine: has format version " + json["v"].dump() +
                                                    ", and this program reads 1");
        QuarantineRecord record{.failures = {},
                                .since = fromMilliseconds(json.at("since")),
                                .until = fromMilliseconds(json.at("until")),
                                .why = json.at("why"),
                                .by = json.at("by")};
        for (const auto& at : json.at("failures"))
            record.failures.push_back(fromMilliseconds(at));
        return record;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("stored quarantine: ") + problem.what());
    }
}

} // namespace drydock::rollout
