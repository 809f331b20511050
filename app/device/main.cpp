// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/fleet.h"
#include "device/log.h"
#include "device/options.h"
#include "platform/descriptor_limit.h"
#include "platform/requests.h"

#include <cstdio>
#include <exception>

namespace {

/// libmosquitto takes three descriptors a connection, a download a fourth.
void raiseDescriptorLimit(std::uint32_t count)
{
    const std::uint64_t wanted = std::uint64_t{4} * count + 64;
    if (const auto allowed = drydock::platform::raiseDescriptorLimitAbove(wanted); allowed < wanted) {
        drydock::device::logLine("only " + std::to_string(allowed) + " descriptors are allowed and " +
                                 std::to_string(wanted) +
                                 " needed: some devices will not connect; raise `ulimit -n`");
    }
}

int run(const std::vector<std::string>& arguments)
{
    using namespace drydock::device;
    if (arguments == std::vector<std::string>{"--version"}) {
        std::puts("drydock-device " DRYDOCK_VERSION);
        return 0;
    }
    const auto options = parseOptions(arguments);
    if (!options) {
        std::fprintf(stderr, "drydock-device: %s\n", options.error().message.c_str());
        return 2;
    }
    if (options->help) {
        std::fputs(helpText().c_str(), stdout);
        return 0;
    }
    // Of shared connections there are few, and not every attempt downloads.
    constexpr std::uint32_t downloadsAtOnce = 4'000;
    raiseDescriptorLimit(options->sharedConnections > 0 ? options->sharedConnections + downloadsAtOnce
                                                        : options->count);
    auto fleet = Fleet::create(*options);
    const auto ended = fleet ? (*fleet)->run() : tl::unexpected(fleet.error());
    if (ended)
        return 0;
    std::fprintf(stderr, "drydock-device: %s\n", ended.error().message.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    // Before any thread starts (libcurl's resolver does): the loop hears from a descriptor that we are to
    // end.
    drydock::platform::holdRequests(false);
    drydock::platform::ignoreBrokenPipes();
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "drydock-device: %s\n", problem.what());
        return 1;
    }
}
