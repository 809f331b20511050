// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_options.h"
#include "console/headless.h"
#include "console/window.h"
#include "platform/heap.h"
#include "platform/requests.h"
#include "platform/workstation.h"

#include <iostream>

namespace {

using drydock::console::ConsoleExit;
using drydock::console::ConsoleOptions;

std::variant<ConsoleOptions, ConsoleExit> optionsFrom(int argc, char* argv[])
{
    // The parser asks an application for its name; which kind is wanted is only known after it.
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("drydock"));
    return drydock::console::readOptions(QCoreApplication::arguments());
}

int runHeadless(const ConsoleOptions& given)
{
    drydock::console::LocalRunOptions options;
    options.devices = *given.localFleet;
    options.chart = given.chart.toStdString();
    options.workDirectory = given.workDirectory.toStdString();
    options.interrupted = drydock::platform::isEndRequested;
    return drydock::console::runLocalFleet(options, given.keep);
}

} // namespace

int main(int argc, char* argv[])
{
    drydock::platform::keepNoLargeBlocks();
    const auto read = optionsFrom(argc, argv);
    if (const auto* exit = std::get_if<ConsoleExit>(&read)) {
        (exit->status == 0 ? std::cout : std::cerr) << exit->text.toStdString() << std::endl;
        return exit->status;
    }
    const auto& options = std::get<ConsoleOptions>(read);
    // Before any thread starts: Ctrl+C is looked for where a run can end in order, taking its processes and
    // its secrets with it.
    drydock::platform::holdRequests(true);
    // Pictures need no display, and one that is named and not reached must not end us.
    if (options.mode != ConsoleOptions::Mode::Window && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!drydock::platform::hasDisplay()) {
        std::cerr
            << "drydock: there is no display to open a window on; --headless needs none, and drydockctl "
               "does the same on a command line"
            << std::endl;
        return 1;
    }
    drydock::views::MeteredApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("drydock"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DRYDOCK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("drydock"));
    return options.mode == ConsoleOptions::Mode::Headless ? runHeadless(options)
                                                          : drydock::console::runWindow(application, options);
}
