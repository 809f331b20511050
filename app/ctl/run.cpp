// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include "client/profile.h"
#include "ctl/context.h"

#include <exception>

namespace drydock::ctl {
namespace {

Expected<client::Profile> profileOf(const Arguments& arguments)
{
    client::Profile profile;
    if (arguments.has("--broker")) {
        profile.broker = arguments.text("--broker");
    } else {
        const std::string name = arguments.text("--profile", "default");
        Expected<client::Profile> loaded =
            client::isProfilePath(name) ? client::loadProfileFile(name) : client::loadProfile(name);
        if (!loaded && !arguments.has("--profile"))
            return fail(ErrorCode::NotFound,
                        "which broker? Give --broker URL or --profile NAME (" + loaded.error().message + ")");
        if (!loaded)
            return loaded;
        profile = std::move(*loaded);
    }
    profile.tls.caFile = arguments.text("--broker-ca", profile.tls.caFile);
    profile.tls.certificateFile = arguments.text("--broker-cert", profile.tls.certificateFile);
    profile.tls.keyFile = arguments.text("--broker-key", profile.tls.keyFile);
    profile.passwordFile = arguments.text("--password-file", profile.passwordFile);
    return profile;
}

Expected<void> runCommand(const Arguments& arguments, std::ostream& out, std::ostream& problems)
{
    Expected<client::Profile> profile = profileOf(arguments);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto session = client::Session::open(std::move(*profile), arguments.patience());
    if (!session)
        return tl::unexpected(session.error());
    Output output(out, arguments.has("--json"));
    Context context(arguments, **session, output, problems);
    return arguments.command->run(context);
}

// What a library threw is no reason to end without a word.
Expected<void> runGuarded(const Arguments& arguments, std::ostream& out, std::ostream& problems)
{
    try {
        return runCommand(arguments, out, problems);
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, problem.what());
    }
}

int finish(std::ostream& out, std::ostream& problems)
{
    if (out.flush())
        return exitDone;
    problems << "drydockctl: standard output cannot be written\n";
    return exitFailed;
}

} // namespace

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& problems)
{
    // Alone: with a command it is an option of it.
    if (words == std::vector<std::string>{"--version"}) {
        out << "drydockctl " DRYDOCK_VERSION "\n";
        return finish(out, problems);
    }
    const Expected<Arguments> arguments = parseArguments(words);
    if (!arguments) {
        problems << "drydockctl: " << arguments.error().message << "\nTry 'drydockctl --help'.\n";
        return exitUsage;
    }
    if (arguments->help) {
        out << helpText(arguments->operands.empty() ? std::string() : arguments->operands.front());
        return finish(out, problems);
    }
    const Expected<void> done = runGuarded(*arguments, out, problems);
    if (done)
        return finish(out, problems);
    out.flush();
    const Error& error = done.error();
    problems << "drydockctl: " << printable(error.message);
    if (error.field == usageField) {
        problems << "\nTry 'drydockctl --help'.\n";
        return exitUsage;
    }
    if (!error.field.empty())
        problems << " (" << printable(error.field) << ")";
    problems << " [" << toString(error.code) << "]\n";
    return exitFailed;
}

} // namespace drydock::ctl
