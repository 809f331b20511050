// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/summary.h"

#include "device/device.h"
#include "device/files.h"

#include <nlohmann/json.hpp>

#include <map>

namespace drydock::device {

namespace {

nlohmann::json outcomes(const std::map<std::string, std::uint64_t>& counts)
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto& [status, count] : counts)
        json[status] = count;
    return json;
}

} // namespace

std::string summarise(const std::vector<const Device*>& devices)
{
    nlohmann::json list = nlohmann::json::array();
    DeviceCounters total;
    std::map<std::string, std::uint64_t> versions;
    for (const Device* device : devices) {
        const auto& counters = device->counters();
        list.push_back({{"id", device->settings().id.str()},
                        {"version", device->record().version},
                        {"connects", counters.connects},
                        {"attempts", counters.attempts},
                        {"downloads", counters.downloads},
                        {"outcomes", outcomes(counters.outcomes)}});
        total.connects += counters.connects;
        total.attempts += counters.attempts;
        total.downloads += counters.downloads;
        for (const auto& [status, count] : counters.outcomes)
            total.outcomes[status] += count;
        ++versions[device->record().version];
    }
    const nlohmann::json json = {{"devices", std::move(list)},
                                 {"totals",
                                  {{"devices", devices.size()},
                                   {"connects", total.connects},
                                   {"attempts", total.attempts},
                                   {"downloads", total.downloads},
                                   {"outcomes", outcomes(total.outcomes)},
                                   {"versions", versions}}}};
    return json.dump(2) + '\n';
}

Expected<void> writeSummary(const std::string& file, const std::vector<const Device*>& devices)
{
    return files::replace(file, summarise(devices));
}

std::string progressLine(const std::vector<const Device*>& devices, std::size_t connected)
{
    std::map<std::string, std::size_t> versions;
    std::size_t busy = 0;
    for (const Device* device : devices) {
        ++versions[device->record().version];
        busy += device->record().open ? 1 : 0;
    }
    std::string line = std::to_string(devices.size()) + " devices, " + std::to_string(connected) +
                       " connected, " + std::to_string(busy) + " updating;";
    for (const auto& [version, count] : versions)
        line += " " + version + ": " + std::to_string(count);
    return line;
}

} // namespace drydock::device
