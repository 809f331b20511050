// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/window_document.h"

#include "fleet/cron.h"
#include "fleet/document_reader.h"

namespace drydock {

namespace {

constexpr std::size_t longestText = 100;
constexpr std::chrono::minutes shortest{1};
constexpr std::chrono::days longest{7};

} // namespace

Expected<void> readWindow(const nlohmann::json& json, const std::string& path, MaintenanceWindow& window)
{
    DocumentReader reader(json, path);
    reader.onlyKeys({"cron", "duration", "timeZone"});
    for (const char* key : {"cron", "duration", "timeZone"}) {
        if (!reader.find(key))
            reader.refuse(reader.field(key), "is missing");
    }
    reader.text("cron", longestText, window.cron);
    reader.duration("duration", window.duration);
    reader.text("timeZone", longestText, window.timeZone);
    if (!reader.isGood())
        return reader.result();
    if (const auto cron = CronSchedule::parse(window.cron); !cron)
        reader.refuse(reader.field("cron"), cron.error().message);
    if (window.duration < shortest || window.duration > longest)
        reader.refuse(reader.field("duration"), "wants PT1M to P7D");
    return reader.result();
}

nlohmann::json toJson(const MaintenanceWindow& window)
{
    return {
        {"cron", window.cron}, {"duration", formatDuration(window.duration)}, {"timeZone", window.timeZone}};
}

} // namespace drydock
