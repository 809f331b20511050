// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/staging.h"
#include "ctl/commands.h"
#include "ctl/context.h"

#include <cstdlib>

namespace drydock::ctl {
namespace {

Expected<void> stage(Context& context)
{
    const Arguments& arguments = context.arguments();
    client::StageRequest request;
    request.file = context.operand(0);
    request.name = arguments.text("--name");
    request.version = arguments.text("--version");
    request.signingKey = arguments.text("--sign");
    request.minimumVersion = arguments.text("--minimum-version");
    request.hardwareModels = arguments.all("--model");
    request.publish = !arguments.has("--draft");
    if (const char* password = std::getenv("DRYDOCK_SIGNING_PASSWORD"))
        request.signingPassword = password;
    int shown = -1;
    const Expected<nlohmann::json> package =
        client::stagePackage(context.session().service(), request,
                             [&](client::StageStep step, std::uint64_t done, std::uint64_t total) {
                                 if (step != client::StageStep::Upload)
                                     return true;
                                 const int percent = total == 0 ? 100 : int(done * 100 / total);
                                 if (percent / 10 != shown / 10 || shown < 0)
                                     context.output().note("uploaded " + std::to_string(percent) + " %");
                                 shown = percent;
                                 return true;
                             });
    if (!package)
        return tl::unexpected(package.error());
    context.output().object(*package);
    return {};
}

} // namespace

std::vector<Command> stageCommands()
{
    return {{"stage",
             {"FILE"},
             {{"--name", OptionKind::Text, "N", "package name", true},
              {"--version", OptionKind::Text, "V", "its version (SemVer)", true},
              {"--sign", OptionKind::Text, "KEY",
               "minisign secret key; an encrypted one's password is DRYDOCK_SIGNING_PASSWORD"},
              {"--model", OptionKind::Text, "M", "hardware model it is for; may be repeated (default: any)"},
              {"--minimum-version", OptionKind::Text, "V", "a device needs this version to install it"},
              {"--draft", OptionKind::Flag, "", "stop before the last step: neither published nor started"}},
             "Uploads a file as a package version and publishes it.",
             stage}};
}

} // namespace drydock::ctl
