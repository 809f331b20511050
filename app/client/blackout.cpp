// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/blackout.h"

#include "fleet/utc_text.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

Expected<Blackout> blackoutOf(const Json& row)
{
    Blackout blackout{.id = row.at("id").get<std::string>(), .why = row.at("why").get<std::string>()};
    if (const auto window = row.find("window"); window != row.end()) {
        const auto duration = parseDuration(window->at("duration").get_ref<const std::string&>());
        if (!duration)
            return tl::unexpected(duration.error());
        blackout.window = {.cron = window->at("cron").get<std::string>(),
                           .duration = *duration,
                           .timeZone = window->at("timeZone").get<std::string>()};
        return blackout;
    }
    const auto start = parseUtc(row.at("start").get_ref<const std::string&>());
    const auto end = parseUtc(row.at("end").get_ref<const std::string&>());
    if (!start || !end)
        return tl::unexpected(!start ? start.error() : end.error());
    blackout.start = *start;
    blackout.end = *end;
    return blackout;
}

} // namespace

Expected<std::vector<Blackout>> readBlackouts(const Json& json)
{
    try {
        std::vector<Blackout> blackouts;
        for (const Json& row : json.at("blackouts")) {
            auto blackout = blackoutOf(row);
            if (!blackout)
                return fail(ErrorCode::Internal, "black-outs: " + blackout.error().message);
            blackouts.push_back(*std::move(blackout));
        }
        return blackouts;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("black-outs: ") + problem.what());
    }
}

Json toJson(const std::vector<Blackout>& blackouts)
{
    Json rows = Json::array();
    for (const Blackout& blackout : blackouts) {
        Json row{{"id", blackout.id}, {"why", blackout.why}};
        if (blackout.window) {
            row["window"] = {{"cron", blackout.window->cron},
                             {"duration", formatDuration(blackout.window->duration)},
                             {"timeZone", blackout.window->timeZone}};
        } else {
            row["start"] = formatUtc(blackout.start);
            row["end"] = formatUtc(blackout.end);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drydock::client
