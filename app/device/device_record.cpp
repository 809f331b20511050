// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_record.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::device {

namespace {

constexpr int currentFormat = 1;

Expected<DeviceRecord> fromJson(const nlohmann::json& json)
{
    if (json.at("format").get<int>() != currentFormat)
        return fail(ErrorCode::Unsupported, "stored by another version of this program");
    DeviceRecord record;
    record.version = json.at("version").get<std::string>();
    record.sha256 = json.at("sha256").get<std::string>();
    record.floor = json.at("floor").get<std::string>();
    record.attempts = json.at("attempts").get<std::uint64_t>();
    if (const auto open = json.find("open"); open != json.end()) {
        auto software = softwareFromJson(open->at("software"));
        if (!software)
            return tl::unexpected(software.error());
        record.open = OpenAttempt{std::move(*software),
                                  open->at("stage").get<std::string>() == "applying" ? Stage::Applying
                                                                                     : Stage::Downloading,
                                  open->at("applyStarts").get<int>()};
    }
    for (const auto& entry : json.at("finished")) {
        auto report = updateReportFromJson(entry);
        if (!report)
            return fail(ErrorCode::InvalidArgument, "a finished attempt cannot be read");
        record.remember(std::move(*report));
    }
    return record;
}

} // namespace

const UpdateReport* DeviceRecord::ended(std::string_view attempt) const
{
    const auto found = std::ranges::find(finished, attempt, &UpdateReport::jobId);
    return found == finished.end() ? nullptr : &*found;
}

void DeviceRecord::remember(UpdateReport report)
{
    std::erase_if(finished, [&](const UpdateReport& other) { return other.jobId == report.jobId; });
    finished.push_back(std::move(report));
    if (finished.size() > rememberedAttempts)
        finished.erase(finished.begin());
}

std::string DeviceRecord::encode() const
{
    nlohmann::json json = {{"format", currentFormat}, {"version", version},
                           {"sha256", sha256},        {"floor", floor},
                           {"attempts", attempts},    {"finished", nlohmann::json::array()}};
    if (open) {
        json["open"] = {{"software", toJson(open->software)},
                        {"stage", open->stage == Stage::Applying ? "applying" : "downloading"},
                        {"applyStarts", open->applyStarts}};
    }
    for (const auto& report : finished)
        json["finished"].push_back(toJson(report));
    return json.dump() + '\n';
}

Expected<DeviceRecord> DeviceRecord::decode(std::string_view text)
{
    const auto json = parseStrictJson(text);
    if (!json)
        return tl::unexpected(json.error());
    try {
        return fromJson(*json);
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::InvalidArgument, "a member is missing or of the wrong type");
    }
}

} // namespace drydock::device
