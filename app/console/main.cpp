// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/headless.h"

#include <QApplication>
#include <QCommandLineParser>

#include <csignal>
#include <iostream>

namespace {

constexpr int exitUsage = 2;

// Before any thread starts, so that all inherit it: Ctrl+C is looked for where a run can end in
// order, taking its processes and its secrets with it.
void blockSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

bool isSignalPending()
{
    sigset_t pending;
    return sigpending(&pending) == 0 &&
           (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1);
}

int wrongUsage(const QString& message)
{
    std::cerr << "drydock: " << message.toStdString() << "\nTry 'drydock --help'." << std::endl;
    return exitUsage;
}

} // namespace

int main(int argc, char* argv[])
{
    blockSignals();
    // No window is drawn yet, only the chart's picture: a display that is named and not reached must not end
    // us.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("drydock"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DRYDOCK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Brings new software to fleets of connected devices."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption local(
        QStringLiteral("local-fleet"),
        QStringLiteral("Start a broker, the service and N simulated devices (default "
                       "25), update them, and keep them running. N follows as a word."));
    const QCommandLineOption headless(
        QStringLiteral("headless"), QStringLiteral("End after the update; the exit status says whether every "
                                                   "device has the new version."));
    const QCommandLineOption chart(
        QStringLiteral("chart"), QStringLiteral("Where the acknowledgement chart goes."),
        QStringLiteral("FILE.png"), QStringLiteral("drydock-acknowledgements.png"));
    const QCommandLineOption work(QStringLiteral("work-dir"),
                                  QStringLiteral("Keep the local fleet's files in this empty directory."),
                                  QStringLiteral("DIR"));
    parser.addOptions({local, headless, chart, work});
    parser.addPositionalArgument(QStringLiteral("N"), QStringLiteral("Number of devices."),
                                 QStringLiteral("[N]"));
    if (!parser.parse(QCoreApplication::arguments()))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help)) {
        std::cout << parser.helpText().toStdString();
        return 0;
    }
    if (parser.isSet(version)) {
        std::cout << "drydock " << DRYDOCK_VERSION << std::endl;
        return 0;
    }
    if (!parser.isSet(local))
        return wrongUsage(QStringLiteral("--local-fleet is needed"));

    drydock::console::LocalRunOptions options;
    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty()) {
        bool isNumber = false;
        options.devices = words.first().toInt(&isNumber);
        if (!isNumber || options.devices < 1 || options.devices > 100'000 || words.size() > 1)
            return wrongUsage(QStringLiteral("--local-fleet takes one number, 1 to 100000"));
    }
    options.chart = parser.value(chart).toStdString();
    options.workDirectory = parser.value(work).toStdString();
    options.interrupted = isSignalPending;
    return drydock::console::runLocalFleet(options, !parser.isSet(headless));
}
