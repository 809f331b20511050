// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/context.h"

namespace drydock::ctl {
namespace {

Expected<void> list(Context& context)
{
    const auto packages = context.callForRows("packages.list", "packages");
    if (!packages)
        return tl::unexpected(packages.error());
    context.output().table({{"name", "PACKAGE"},
                            {"version", "VERSION"},
                            {"state", "STATE"},
                            {"size", "BYTES"},
                            {"signed", "SIGNED"},
                            {"stagedBy", "STAGED BY"},
                            {"created", "CREATED"}},
                           *packages);
    return {};
}

template <const char* const& action>
Expected<void> onOne(Context& context)
{
    const auto package = parsePackageReference(context.operand(0));
    if (!package)
        return tl::unexpected(package.error());
    return context.callAndPrint(action, {{"name", package->first}, {"version", package->second}});
}

constexpr const char* getAction = "packages.get";
constexpr const char* publishAction = "packages.publish";
constexpr const char* deprecateAction = "packages.deprecate";
constexpr const char* deleteAction = "packages.delete";

} // namespace

std::vector<Command> packageCommands()
{
    return {
        {"packages", {}, {}, "The same as packages list.", list},
        {"packages list", {}, {}, "All package versions.", list},
        {"packages get", {"NAME@VERSION"}, {}, "One package version.", onOne<getAction>},
        {"packages publish", {"NAME@VERSION"}, {}, "Makes a draft available to jobs.", onOne<publishAction>},
        {"packages deprecate", {"NAME@VERSION"}, {}, "No new jobs with it.", onOne<deprecateAction>},
        {"packages delete",
         {"NAME@VERSION"},
         {},
         "Deletes it, unless something needs it.",
         onOne<deleteAction>},
    };
}

} // namespace drydock::ctl
