// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/fleet.h"
#include "device/log.h"
#include "device/options.h"

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <exception>

namespace {

/// libmosquitto takes three descriptors a connection, a download a fourth.
void raiseDescriptorLimit(std::uint32_t count)
{
    const rlim_t wanted = rlim_t{4} * count + 64;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    rlimit raised = limit;
    raised.rlim_cur = wanted;
    raised.rlim_max = std::max(limit.rlim_max, wanted);
    if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
        return;
    raised = {std::min(wanted, limit.rlim_max), limit.rlim_max};
    if (::setrlimit(RLIMIT_NOFILE, &raised) != 0 || raised.rlim_cur < wanted) {
        drydock::device::logLine("only " + std::to_string(raised.rlim_cur) + " descriptors are allowed and " +
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
    // Before any thread starts (libcurl's resolver does): the loop reads these signals from a descriptor.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "drydock-device: %s\n", problem.what());
        return 1;
    }
}
