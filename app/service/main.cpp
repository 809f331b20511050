// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/config.h"
#include "service/fleet_service.h"

#include <QCoreApplication>

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

namespace {

drydock::service::FleetService* running = nullptr;

void stopRunning(int /*signal*/)
{
    if (running != nullptr)
        running->stop();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv); // finds Qt's SQL driver
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments == std::vector<std::string>{"--help"}) {
        std::cout << drydock::service::usage();
        return 0;
    }
    if (arguments == std::vector<std::string>{"--version"}) {
        std::cout << "drydockd " << DRYDOCK_VERSION << "\n";
        return 0;
    }
    const auto config = drydock::service::Config::load(arguments);
    if (!config) {
        std::cerr << "drydockd: " << config.error().field << (config.error().field.empty() ? "" : ": ")
                  << config.error().message << "\nTry drydockd --help.\n";
        return 2;
    }
    auto service = drydock::service::FleetService::create(*config);
    if (!service) {
        std::cerr << "drydockd: " << service.error().message << "\n";
        return 1;
    }
    running = service->get();
    std::signal(SIGTERM, stopRunning);
    std::signal(SIGINT, stopRunning);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a failed write, as on a full disk
    const auto done = (*service)->run();
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    running = nullptr;
    if (!done) {
        std::cerr << "drydockd: " << done.error().message << "\n";
        return 1;
    }
    return 0;
}
