// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/headless.h"

#include "fleet/strict_json.h"
#include "platform/requests.h"

#include <QCoreApplication>

#include <iomanip>
#include <iostream>
#include <sstream>

namespace drydock::console {
namespace {

int failed(const Error& error)
{
    std::cerr << "drydock: " << error.message << std::endl;
    return 1;
}

// Blocks until we are asked to end, or until one of the fleet's processes ends.
int stayUntilSignal(const client::LocalFleet& fleet)
{
    for (;;) {
        if (platform::takeEnd(std::chrono::seconds(1)))
            return 0;
        if (const std::string ended = fleet.problem(); !ended.empty())
            return failed(Error{ErrorCode::Unavailable, ended, {}});
    }
}

// `chart` is empty where none could be drawn.
void printReport(const client::MainJobReport& report, const std::string& chart)
{
    nlohmann::json line = report.toJson();
    line["chart"] = chart.empty() ? nlohmann::json() : nlohmann::json(chart);
    std::cout << '\n' << summaryTable(report) << jsonText(line) << '\n';
    if (!chart.empty())
        std::cout << "chart: " << chart << '\n';
    std::cout << std::flush;
}

void printCommands(const LocalRun& run)
{
    const std::string ctl =
        (std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / "drydockctl")
            .string() +
        " --profile " + run.fleet().profileFile().string();
    // A version of its own: the devices refuse what is older than what they have, and what is not signed.
    std::cout
        << "\nThe fleet keeps running; Ctrl+C ends it. Its devices install only what is signed with its key."
        << "\nProfile:     " << run.fleet().profileFile().string()
        << "\nSigning key: " << run.signingKey().string() << "\nTry:\n  " << ctl << " devices list\n  " << ctl
        << " stage " << run.packageFile().string() << " --name app --version 2.2.0 --sign "
        << run.signingKey().string() << "\n  " << ctl
        << " jobs create --package app@2.2.0 --query 'model = rpi3'\n  " << ctl << " jobs list\n  " << ctl
        << " audit --verify" << std::endl;
}

} // namespace

std::string summaryTable(const client::MainJobReport& report)
{
    std::ostringstream table;
    table << std::left << std::setw(10) << "VERSION" << std::setw(18) << "DEVICES" << std::setw(12) << "STATE"
          << std::right << std::setw(6) << "TOTAL" << std::setw(11) << "SUCCEEDED" << std::setw(8) << "FAILED"
          << std::setw(11) << "TIMED OUT" << std::setw(10) << "SECONDS" << '\n';
    for (const client::JobReport& job : report.jobs) {
        const auto count = [&job](const char* name) {
            const auto found = job.counts.find(name);
            return found != job.counts.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
        };
        table << std::left << std::setw(10) << job.step.version << std::setw(18) << job.step.label
              << std::setw(12) << job.state << std::right << std::setw(6) << job.total << std::setw(11)
              << count("succeeded") << std::setw(8) << count("failed") << std::setw(11) << count("timedOut")
              << std::setw(10) << std::fixed << std::setprecision(1) << job.seconds << '\n';
    }
    table << report.onGoal << " of " << report.devices << " devices report "
          << (report.jobs.empty() ? std::string() : report.jobs.back().step.version) << '\n';
    for (const std::string& device : report.elsewhere)
        table << "  not so: " << device << '\n';
    return table.str();
}

int runLocalFleet(const LocalRunOptions& options, bool stay)
{
    // Before the work, not after it.
    if (const Expected<void> writable = checkChartPath(options.chart); !writable)
        return failed(writable.error());
    LocalRun run(options);
    if (const Expected<void> started = run.start(); !started)
        return failed(started.error());
    const Expected<client::MainJobReport> report = run.update();
    if (!report)
        return failed(report.error());
    const Expected<void> drawn = writeChart(*report, options.chart);
    printReport(*report, drawn ? std::filesystem::absolute(options.chart).string() : std::string());
    if (!drawn)
        (void)failed(drawn.error());
    if (!stay)
        return report->ok && drawn ? 0 : 1;
    printCommands(run);
    return stayUntilSignal(run.fleet());
}

} // namespace drydock::console
