// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_options.h"
#include "console/headless.h"
#include "console/window.h"

#include <csignal>
#include <iostream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using drydock::console::ConsoleExit;
using drydock::console::ConsoleOptions;

// Before any thread starts, so that all inherit it: Ctrl+C is looked for where a run can end in
// order, taking its processes and its secrets with it.
void blockSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

/// Large blocks go back to the system when they are freed. By default the first of them that is freed has all
/// that follow kept: with a million devices every order of the table would leave its own behind.
void keepNoLargeBlocks()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
#endif
}

bool isSignalPending()
{
    sigset_t pending;
    return sigpending(&pending) == 0 &&
           (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1);
}

std::variant<ConsoleOptions, ConsoleExit> optionsFrom(int argc, char* argv[])
{
    // The parser asks an application for its name; which kind is wanted is only known after it.
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("drydock"));
    return drydock::console::readOptions(QCoreApplication::arguments());
}

bool hasDisplay()
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int runHeadless(const ConsoleOptions& given)
{
    drydock::console::LocalRunOptions options;
    options.devices = *given.localFleet;
    options.chart = given.chart.toStdString();
    options.workDirectory = given.workDirectory.toStdString();
    options.interrupted = isSignalPending;
    return drydock::console::runLocalFleet(options, given.keep);
}

} // namespace

int main(int argc, char* argv[])
{
    keepNoLargeBlocks();
    const auto read = optionsFrom(argc, argv);
    if (const auto* exit = std::get_if<ConsoleExit>(&read)) {
        (exit->status == 0 ? std::cout : std::cerr) << exit->text.toStdString() << std::endl;
        return exit->status;
    }
    const auto& options = std::get<ConsoleOptions>(read);
    blockSignals();
    // Pictures need no display, and one that is named and not reached must not end us.
    if (options.mode != ConsoleOptions::Mode::Window && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!hasDisplay()) {
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
