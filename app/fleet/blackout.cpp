// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/blackout.h"

#include "fleet/document_reader.h"
#include "fleet/names.h"
#include "fleet/utc_text.h"
#include "fleet/window_document.h"

namespace drydock {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longestWhy = 200;
constexpr std::size_t longestText = 100;

TimePoint readTime(DocumentReader& reader, const char* key)
{
    std::string text;
    reader.text(key, longestText, text);
    const auto time = parseUtc(text);
    if (!time)
        reader.refuse(reader.field(key), "wants a time in UTC, as in 2026-12-24T00:00:00Z");
    return time.value_or(TimePoint{});
}

Expected<Blackout> readBlackout(const Json& json, const std::string& path)
{
    Blackout blackout;
    DocumentReader reader(json, path);
    reader.onlyKeys({"id", "why", "start", "end", "window"});
    reader.text("id", longestText, blackout.id);
    reader.text("why", longestWhy, blackout.why);
    // Its form is a group's: something to name it by in a command line.
    if (const auto id = GroupId::parse(blackout.id); !id)
        reader.refuse(reader.field("id"), id.error().message);
    if (const Json* window = reader.find("window")) {
        if (reader.find("start") || reader.find("end"))
            reader.refuse(reader.field("window"), "goes without start and end");
        reader.adopt(readWindow(*window, reader.field("window"), blackout.window.emplace()));
    } else {
        blackout.start = readTime(reader, "start");
        blackout.end = readTime(reader, "end");
        if (blackout.end <= blackout.start)
            reader.refuse(reader.field("end"), "wants a time after start");
    }
    if (!reader.isGood())
        return tl::unexpected(reader.result().error());
    return blackout;
}

} // namespace

Expected<std::vector<Blackout>> readBlackouts(const Json& json)
{
    if (!json.is_array() || json.size() > mostBlackouts)
        return invalidField("blackouts", "wants a list of at most " + std::to_string(mostBlackouts));
    std::vector<Blackout> blackouts;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string path = "blackouts." + std::to_string(i);
        auto blackout = readBlackout(json[i], path);
        if (!blackout)
            return tl::unexpected(blackout.error());
        for (const auto& other : blackouts) {
            if (other.id == blackout->id)
                return invalidField(path + ".id", "there are two with this id");
        }
        blackouts.push_back(*std::move(blackout));
    }
    return blackouts;
}

Json toJson(const std::vector<Blackout>& blackouts)
{
    Json rows = Json::array();
    for (const auto& blackout : blackouts) {
        Json row{{"id", blackout.id}, {"why", blackout.why}};
        if (blackout.window) {
            row["window"] = toJson(*blackout.window);
        } else {
            row["start"] = formatUtc(blackout.start);
            row["end"] = formatUtc(blackout.end);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace drydock
