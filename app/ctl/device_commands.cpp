// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_list.h"
#include "ctl/commands.h"
#include "ctl/context.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

const std::vector<TableColumn>& deviceColumns()
{
    static const std::vector<TableColumn> columns{{"id", "DEVICE"},
                                                  {"model", "MODEL"},
                                                  {"softwareVersion", "REPORTED"},
                                                  {"desiredVersion", "DESIRED"},
                                                  {"state", "EXECUTION"},
                                                  {"online", "ONLINE"},
                                                  {"seen", "SEEN"}};
    return columns;
}

/// Those that were asked for, under their own names.
std::vector<TableColumn> columnsIn(std::string_view list)
{
    std::vector<TableColumn> columns;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        const std::string name(list.substr(0, end));
        if (!name.empty())
            columns.push_back({name, name});
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return columns;
}

Expected<void> list(Context& context)
{
    std::vector<Json> rows;
    const std::string asked = context.arguments().text("--columns");
    const std::vector<TableColumn> columns = asked.empty() ? deviceColumns() : columnsIn(asked);
    std::vector<std::string> names;
    if (!asked.empty())
        std::ranges::transform(columns, std::back_inserter(names), &TableColumn::key);
    const Expected<void> listed = client::listDevices(
        context.session().service(), context.arguments().text("--query"),
        [&rows](const wire::DevicePage& page) {
            for (std::size_t i = 0; i < page.rowCount(); ++i)
                rows.push_back(page.row(i));
        },
        names);
    if (listed)
        context.output().table(columns, rows);
    return listed;
}

Expected<void> get(Context& context)
{
    return context.callAndPrint("devices.get", {{"id", context.operand(0)}});
}

Expected<void> history(Context& context)
{
    const Expected<Json> answer =
        context.call("devices.history",
                     {{"id", context.operand(0)}, {"limit", context.arguments().number("--limit", 100)}});
    if (!answer)
        return tl::unexpected(answer.error());
    const auto entries = answer->value("entries", std::vector<Json>());
    // Nothing ever happened to a device that is not there.
    if (entries.empty()) {
        if (const Expected<Json> device = context.call("devices.get", {{"id", context.operand(0)}}); !device)
            return tl::unexpected(device.error());
    }
    context.output().table({{"time", "TIME"}, {"kind", "KIND"}, {"text", "TEXT"}}, entries);
    return {};
}

Expected<void> put(Context& context)
{
    Json request = {{"id", context.operand(0)}};
    if (context.arguments().has("--model"))
        request["model"] = context.arguments().text("--model");
    for (const std::string& pair : context.arguments().all("--attribute")) {
        const std::size_t equals = pair.find('=');
        if (equals == 0 || equals == std::string::npos)
            return wrongUsage("--attribute wants KEY=VALUE, not '" + pair + "'");
        request["attributes"][pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return context.callAndPrint("devices.put", std::move(request));
}

Expected<void> import(Context& context)
{
    Expected<std::string> csv = readWholeFile(context.operand(0));
    if (!csv)
        return tl::unexpected(csv.error());
    return context.callAndPrint("devices.import", {{"csv", std::move(*csv)}});
}

Expected<void> desire(Context& context)
{
    Json desired = Json::parse(context.operand(1), nullptr, false);
    if (!desired.is_object())
        return wrongUsage("the desired state must be a JSON object");
    return context.callAndPrint("devices.desire",
                                {{"id", context.operand(0)}, {"desired", std::move(desired)}});
}

Expected<void> quarantine(Context& context)
{
    Json request{{"id", context.operand(0)}};
    for (const char* key : {"for", "comment"}) {
        if (context.arguments().has(std::string("--") + key))
            request[key] = context.arguments().text(std::string("--") + key);
    }
    return context.callAndPrint("devices.quarantine", std::move(request));
}

Expected<void> release(Context& context)
{
    return context.callAndPrint("devices.release", {{"id", context.operand(0)}});
}

Expected<void> quarantined(Context& context)
{
    const auto rows = context.callForRows("devices.quarantined", "devices");
    if (!rows)
        return tl::unexpected(rows.error());
    context.output().table(
        {{"id", "DEVICE"}, {"since", "SINCE"}, {"until", "UNTIL"}, {"why", "WHY"}, {"by", "BY"}}, *rows);
    return {};
}

Expected<void> remove(Context& context)
{
    return context.callAndPrint("devices.delete", {{"id", context.operand(0)}});
}

} // namespace

std::vector<Command> deviceCommands()
{
    const OptionSpec query{"--query", OptionKind::Text, "Q", "only what matches, like 'model = rpi4'"};
    const OptionSpec columns{"--columns", OptionKind::Text, "A,B", "these, like id,model,reported.region"};
    return {
        {"devices", {}, {query, columns}, "The same as devices list.", list},
        {"devices list", {}, {query, columns}, "Devices with versions, execution and presence.", list},
        {"devices get", {"ID"}, {}, "One device: desired, reported, execution.", get},
        {"devices history",
         {"ID"},
         {{"--limit", OptionKind::Number, "N", "so many entries, the newest first (default 100)"}},
         "What happened to a device.",
         history},
        {"devices put",
         {"ID"},
         {{"--model", OptionKind::Text, "M", "its hardware model"},
          {"--attribute", OptionKind::Text, "KEY=VALUE", "an attribute; may be repeated"}},
         "Registers a device, or changes what operators say of it.",
         put},
        {"devices import",
         {"FILE.csv"},
         {},
         "Registers devices from CSV with a column id (- reads standard input).",
         import},
        {"devices desire", {"ID", "JSON"}, {}, "Merges into a device's desired state.", desire},
        {"devices quarantine",
         {"ID"},
         {{"--for", OptionKind::Text, "DURATION", "as in PT12H or P2D; without it, until it is released"},
          {"--comment", OptionKind::Text, "TEXT", "why; shown beside it, and kept in the audit"}},
         "Holds a device back from all jobs.",
         quarantine},
        {"devices release", {"ID"}, {}, "Lets a device in quarantine go on.", release},
        {"devices quarantined", {}, {}, "Devices in quarantine.", quarantined},
        {"devices delete", {"ID"}, {}, "Forgets a device.", remove},
    };
}

} // namespace drydock::ctl
