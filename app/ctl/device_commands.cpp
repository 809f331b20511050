// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_list.h"
#include "ctl/commands.h"
#include "ctl/context.h"

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

Expected<void> list(Context& context)
{
    std::vector<Json> rows;
    const Expected<void> listed =
        client::listDevices(context.session().service(), context.arguments().text("--query"),
                            [&rows](const wire::DevicePage& page) {
                                for (std::size_t i = 0; i < page.rowCount(); ++i)
                                    rows.push_back(page.row(i));
                            });
    if (listed)
        context.output().table(deviceColumns(), rows);
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

Expected<void> remove(Context& context)
{
    return context.callAndPrint("devices.delete", {{"id", context.operand(0)}});
}

} // namespace

std::vector<Command> deviceCommands()
{
    const OptionSpec query{"--query", OptionKind::Text, "Q", "only what matches, like 'model = rpi4'"};
    return {
        {"devices", {}, {query}, "The same as devices list.", list},
        {"devices list", {}, {query}, "Devices with versions, execution and presence.", list},
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
        {"devices delete", {"ID"}, {}, "Forgets a device.", remove},
    };
}

} // namespace drydock::ctl
