// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/requests.h"
#include "service/config.h"
#include "service/fleet_service.h"
#include "service/store_move.h"

#include <QCoreApplication>

#include <iostream>
#include <string>
#include <vector>

namespace {

drydock::service::FleetService* running = nullptr;

int wrongUsage(const drydock::Error& error)
{
    std::cerr << "drydockd: " << error.field << (error.field.empty() ? "" : ": ") << error.message
              << "\nTry drydockd --help.\n";
    return 2;
}

int copyStore(const std::vector<std::string>& arguments)
{
    const auto move = drydock::service::StoreMove::parse(arguments);
    if (!move)
        return wrongUsage(move.error());
    const auto done = move->run([](const std::string& line) { std::cout << line << std::endl; });
    if (!done) {
        std::cerr << "drydockd: " << done.error().message << "\n";
        return 1;
    }
    return 0;
}

void stopRunning()
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
    if (drydock::service::StoreMove::isAsked(arguments))
        return copyStore(arguments);
    const auto config = drydock::service::Config::load(arguments);
    if (!config)
        return wrongUsage(config.error());
    auto service = drydock::service::FleetService::create(*config);
    if (!service) {
        std::cerr << "drydockd: " << service.error().message << "\n";
        return 1;
    }
    running = service->get();
    drydock::platform::callAtEnd(stopRunning);
    drydock::platform::ignoreBrokenPipes();
    drydock::platform::ignoreFileSizeLimit();
    const auto done = (*service)->run();
    drydock::platform::callAtEnd(nullptr);
    running = nullptr;
    if (!done) {
        std::cerr << "drydockd: " << done.error().message << "\n";
        return 1;
    }
    return 0;
}
