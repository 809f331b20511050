// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/context.h"
#include "ctl/forecast_text.h"

#include <cmath>
#include <cstdlib>
#include <optional>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

/// "2%" is 0.02, as is "0.02".
std::optional<double> shareOf(std::string text)
{
    const bool percent = text.ends_with('%');
    if (percent)
        text.pop_back();
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !std::isfinite(value))
        return std::nullopt;
    return percent ? value / 100 : value;
}

Expected<Json> assumptionsOf(const Arguments& arguments)
{
    Json assumptions = Json::object();
    for (const auto& [option, key] :
         {std::pair("--failure-rate", "failureRate"), std::pair("--offline-rate", "offlineRate")}) {
        if (!arguments.has(option))
            continue;
        const auto share = shareOf(arguments.text(option));
        if (!share)
            return wrongUsage(std::string(option) + " wants a share, like 2%");
        assumptions[key] = *share;
    }
    for (const auto& [option, key] :
         {std::pair("--update-seconds", "seconds"), std::pair("--device-rate", "deviceBytesPerSecond"),
          std::pair("--url-life", "urlLifeSeconds")}) {
        if (arguments.has(option))
            assumptions[key] = arguments.number(option, 0);
    }
    if (arguments.text("--offline-seconds") == "never") {
        assumptions["offlineSeconds"] = nullptr;
    } else if (arguments.has("--offline-seconds")) {
        const auto seconds = shareOf(arguments.text("--offline-seconds"));
        if (!seconds)
            return wrongUsage("--offline-seconds wants seconds, or never");
        assumptions["offlineSeconds"] = *seconds;
    }
    return assumptions;
}

Expected<Json> requestOf(Context& context)
{
    const Arguments& arguments = context.arguments();
    Expected<Json> assumptions = assumptionsOf(arguments);
    if (!assumptions)
        return assumptions;
    Json request = {{"assumptions", std::move(*assumptions)}};
    if (arguments.has("--start-time"))
        request["start"] = arguments.text("--start-time");
    if (!arguments.operands.empty()) {
        for (const OptionSpec& option : jobDocumentOptions()) {
            if (arguments.has(option.name))
                return wrongUsage("a job's ID, or " + option.name + " for one that is to be made");
        }
        request["jobId"] = context.operand(0);
        return request;
    }
    if (!arguments.has("--package"))
        return wrongUsage("which job? Give its ID, or --package NAME@VERSION");
    Expected<Json> document = jobDocument(context);
    if (!document)
        return document;
    request["document"] = std::move(*document);
    return request;
}

Expected<void> forecast(Context& context)
{
    Expected<Json> request = requestOf(context);
    if (!request)
        return tl::unexpected(request.error());
    const Expected<Json> answer = context.call("jobs.forecast", std::move(*request));
    if (!answer)
        return tl::unexpected(answer.error());
    context.output().jsonLine(*answer);
    for (const std::string& line : forecastLines(*answer))
        context.output().note(line);
    return {};
}

} // namespace

std::vector<Command> forecastCommands()
{
    std::vector<OptionSpec> options = jobDocumentOptions();
    for (OptionSpec& option : options)
        option.required = false;
    const std::vector<OptionSpec> assumptions{
        {"--failure-rate", OptionKind::Text, "SHARE",
         "of the updates fail, like 2% (default: as in the last jobs)"},
        {"--offline-rate", OptionKind::Text, "SHARE", "of the devices go offline on the way (default 1%)"},
        {"--offline-seconds", OptionKind::Text, "SECONDS",
         "how long a device is away, or never: it does not come back (default 3600)"},
        {"--update-seconds", OptionKind::Number, "SECONDS",
         "what an update takes besides its download (default 60)"},
        {"--device-rate", OptionKind::Number, "BYTES",
         "a second, of one device's download (default 1000000)"},
        {"--url-life", OptionKind::Number, "SECONDS", "of a signed URL (default: the service's)"},
        {"--start-time", OptionKind::Text, "TIME",
         "when it begins, as in 2027-03-01T20:00:00Z (default: now)"},
    };
    options.insert(options.end(), assumptions.begin(), assumptions.end());
    return {{"jobs forecast",
             {"[ID]"},
             options,
             "How long that job, or one that is there, is expected to take, and what may stop it.",
             forecast}};
}

} // namespace drydock::ctl
