// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_options.h"

#include <QCommandLineParser>

namespace drydock::console {
namespace {

constexpr int usualDevices = 25;
constexpr int mostDevices = 100'000;
constexpr int exitUsage = 2;

ConsoleExit wrongUsage(const QString& message)
{
    return {exitUsage, QStringLiteral("drydock: %1\nTry 'drydock --help'.").arg(message)};
}

struct Options
{
    QCommandLineOption profile{
        QStringLiteral("profile"),
        QStringLiteral("Connect to the fleet of this profile, or of the one at this path."),
        QStringLiteral("NAME")};
    QCommandLineOption local{
        QStringLiteral("local-fleet"),
        QStringLiteral("Start a broker, the service and N simulated devices (default 25) and "
                       "connect to them. They end with the program. N follows as a word.")};
    QCommandLineOption headless{
        QStringLiteral("headless"),
        QStringLiteral(
            "No window: update the local fleet; the exit status says whether every device has the new "
            "version.")};
    QCommandLineOption keep{QStringLiteral("keep"),
                            QStringLiteral("With --headless: keep the fleet until Ctrl+C.")};
    QCommandLineOption chart{QStringLiteral("chart"),
                             QStringLiteral("Where the acknowledgement chart of --headless goes."),
                             QStringLiteral("FILE.png"), ConsoleOptions().chart};
    QCommandLineOption work{QStringLiteral("work-dir"),
                            QStringLiteral("Keep the local fleet's files in this empty directory."),
                            QStringLiteral("DIR")};
    QCommandLineOption screenshot{
        QStringLiteral("screenshot"),
        QStringLiteral("Draw every page and dialog in its states, themes and languages into DIR, and end."),
        QStringLiteral("DIR")};
    QCommandLineOption frames{
        QStringLiteral("frame-stats"),
        QStringLiteral("Write how long frames took to FILE when the program ends, and at SIGUSR1."),
        QStringLiteral("FILE")};
};

} // namespace

std::variant<ConsoleOptions, ConsoleExit> readOptions(const QStringList& arguments)
{
    const Options known;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Brings new software to fleets of connected devices."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({known.profile, known.local, known.headless, known.keep, known.chart, known.work,
                       known.screenshot, known.frames});
    parser.addPositionalArgument(QStringLiteral("N"), QStringLiteral("Number of devices."),
                                 QStringLiteral("[N]"));
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help))
        return ConsoleExit{0, parser.helpText().trimmed()};
    if (parser.isSet(version))
        return ConsoleExit{0, QStringLiteral("drydock " DRYDOCK_VERSION)};

    ConsoleOptions options;
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(known.local)) {
        bool isNumber = words.isEmpty();
        options.localFleet = words.isEmpty() ? usualDevices : words.first().toInt(&isNumber);
        if (!isNumber || *options.localFleet < 1 || *options.localFleet > mostDevices || words.size() > 1)
            return wrongUsage(QStringLiteral("--local-fleet takes one number, 1 to %1").arg(mostDevices));
    } else if (!words.isEmpty()) {
        return wrongUsage(QStringLiteral("what is '%1'?").arg(words.first()));
    }
    if (parser.isSet(known.headless)) {
        options.mode = ConsoleOptions::Mode::Headless;
        if (!options.localFleet)
            return wrongUsage(QStringLiteral("--headless needs --local-fleet"));
    }
    if (parser.isSet(known.screenshot)) {
        options.mode = ConsoleOptions::Mode::Screenshots;
        options.screenshots = parser.value(known.screenshot);
        if (parser.isSet(known.headless))
            return wrongUsage(QStringLiteral("--screenshot and --headless exclude each other"));
    }
    options.keep = parser.isSet(known.keep);
    if (options.keep && options.mode != ConsoleOptions::Mode::Headless)
        return wrongUsage(QStringLiteral("--keep needs --headless"));
    options.profile = parser.value(known.profile);
    if (!options.profile.isEmpty() && options.localFleet)
        return wrongUsage(QStringLiteral("--profile and --local-fleet exclude each other"));
    options.chart = parser.value(known.chart);
    options.workDirectory = parser.value(known.work);
    options.frameStats = parser.value(known.frames);
    return options;
}

} // namespace drydock::console
