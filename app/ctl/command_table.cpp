// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text_file.h"
#include "ctl/arguments.h"
#include "ctl/commands.h"

#include <iostream>

namespace drydock::ctl {

const std::vector<OptionSpec>& commonOptions()
{
    static const std::vector<OptionSpec> options{
        {"--profile", OptionKind::Text, "NAME", "connection profile, or the path of one (default: default)"},
        {"--broker", OptionKind::Text, "URL", "mqtt[s]://op.NAME@host[:port], instead of a profile"},
        {"--broker-ca", OptionKind::Text, "FILE", "authorities to trust (PEM); default: the system's"},
        {"--broker-cert", OptionKind::Text, "FILE", "client certificate (PEM), with --broker-key"},
        {"--broker-key", OptionKind::Text, "FILE", "its key (PEM)"},
        {"--password-file", OptionKind::Text, "FILE", "the operator's password; mode 0600"},
        {"--timeout", OptionKind::Number, "SECONDS",
         "how long to wait for the service, also where it is lost on the way (default 60)"},
        {"--json", OptionKind::Flag, "", "one JSON object a line"},
    };
    return options;
}

const std::vector<Command>& commands()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto& family :
             {stageCommands(), deviceCommands(), groupCommands(), packageCommands(), targetCommands(),
              jobCommands(), forecastCommands(), templateCommands(), serviceCommands()})
            all.insert(all.end(), family.begin(), family.end());
        return all;
    }();
    return table;
}

Expected<std::pair<std::string, std::string>> parsePackageReference(const std::string& text)
{
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string::npos || at + 1 == text.size())
        return wrongUsage("'" + text + "' is no NAME@VERSION, like app@2.1.0");
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

Expected<std::string> readWholeFile(const std::string& path)
{
    return path == "-" ? client::readAll(std::cin, "standard input") : client::readTextFile(path);
}

} // namespace drydock::ctl
